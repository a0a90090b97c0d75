package io.sluice.job.tables;

import java.util.List;

/**
 * How a record becomes rows.
 *
 * @param <T> the record
 */
@FunctionalInterface
interface Layout<T> {

    /** Its rows; none if the tables don't tell of it. */
    List<Row> rows(T value);
}
