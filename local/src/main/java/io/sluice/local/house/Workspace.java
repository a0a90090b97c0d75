package io.sluice.local.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.stream.Stream;

/** The one directory that everything embedded writes to; it goes when it is closed, unless kept. */
public final class Workspace implements AutoCloseable {

    private final Path directory;
    private final boolean kept;

    private Workspace(Path directory, boolean kept) {
        this.directory = directory;
        this.kept = kept;
    }

    /**
     * Creates it.
     *
     * @param keep where to keep the data, or null to have none left
     * @throws IllegalArgumentException in one line, if something lies there already
     */
    public static Workspace open(Path keep) {
        try {
            if (keep == null) {
                return new Workspace(Files.createTempDirectory("sluice-"), false);
            }
            Files.createDirectories(keep);
            try (Stream<Path> entries = Files.list(keep)) {
                if (entries.findAny().isPresent()) {
                    throw new IllegalArgumentException(keep + " is not empty");
                }
            }
            return new Workspace(keep, true);
        } catch (IOException e) {
            throw new UncheckedIOException("no directory for the data: " + e.getMessage(), e);
        }
    }

    /** A directory within, created. */
    public Path directory(String name) {
        try {
            return Files.createDirectories(directory.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where it lies. */
    public Path path() {
        return directory;
    }

    /** Whether it stays. */
    public boolean isKept() {
        return kept;
    }

    @Override
    public void close() {
        if (kept || !Files.exists(directory)) {
            return;
        }
        try {
            Files.walkFileTree(directory, new Delete());
        } catch (IOException e) {
            throw new UncheckedIOException("left behind: " + directory, e);
        }
    }

    /** Deletes from the leaves up; what is gone already is fine. */
    private static final class Delete extends SimpleFileVisitor<Path> {

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException problem) {
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, IOException problem)
                throws IOException {
            Files.deleteIfExists(folder);
            return FileVisitResult.CONTINUE;
        }
    }
}
