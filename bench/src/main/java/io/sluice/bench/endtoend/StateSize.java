package io.sluice.bench.endtoend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * How large the state was at a savepoint, which holds each row's key and value as they are.
 *
 * @param bytes of the savepoint
 * @param payments judged until then
 * @param accounts that paid or were paid until then
 * @param json bytes of the same payments as JSON
 */
record StateSize(long bytes, long payments, long accounts, long json) {

    static StateSize of(String savepoint, long payments, Payments source) {
        try (Stream<Path> files = Files.walk(Path.of(URI.create(savepoint)))) {
            long bytes = files.filter(Files::isRegularFile).mapToLong(StateSize::size).sum();
            return new StateSize(bytes, payments, source.accounts(), source.bytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Bytes that one more payment adds: the solution, with {@link #anAccount}, of two equations of
     * payments and accounts.
     */
    double aPayment(StateSize later) {
        return (double) (bytes * later.accounts - later.bytes * accounts) / determinant(later);
    }

    /** Bytes that an account has beside its payments. */
    double anAccount(StateSize later) {
        return (double) (payments * later.bytes - later.payments * bytes) / determinant(later);
    }

    private long determinant(StateSize later) {
        return payments * later.accounts - later.payments * accounts;
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
