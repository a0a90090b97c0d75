package io.sluice.job.tables;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * A row on its way into a table.
 *
 * @param table it goes to
 * @param values by column, as texts
 */
record Row(Table<?> table, List<String> values) {

    /** By key, so that writers take the locks of rows in one order. */
    static final Comparator<List<String>> BY_KEY =
            (one, other) -> {
                int order = 0;
                for (int i = 0; order == 0 && i < one.size(); i++) {
                    order = one.get(i).compareTo(other.get(i));
                }
                return order;
            };

    Row {
        values = Collections.unmodifiableList(new ArrayList<>(values));
    }

    List<String> key() {
        return values.subList(0, table.keys());
    }

    String day() {
        return values.get(0);
    }

    /** Which of two rows of one key stands. */
    static Row standing(Row earlier, Row later) {
        return switch (earlier.table.rule()) {
            case FIRST -> earlier;
            case GREATEST_VERSION -> later.version() > earlier.version() ? later : earlier;
        };
    }

    private long version() {
        return Long.parseLong(values.get(table.keys()));
    }
}
