package io.sluice.local.options;

import java.nio.file.Path;
import java.time.LocalDate;

/**
 * A file of payments to replay.
 *
 * @param file the payments; gzip if it ends in .gz
 * @param mapping which columns make which fields
 * @param from first day to replay, or null
 * @param to first day not to replay any more, or null
 * @param ordered whether the judge keeps one order, so that the same file gives the same decisions
 */
public record CsvOptions(Path file, Path mapping, LocalDate from, LocalDate to, boolean ordered) {}
