package io.sluice.local.csv;

import io.sluice.local.options.RefusedArgumentException;
import io.sluice.udfs.model.TransactionField;
import java.nio.file.Path;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/**
 * Which columns of a file make which fields of a payment.
 *
 * @param fields a template for each field that is sent
 * @param time how the file writes times
 * @param labels what it says about the truth, or null
 */
record Mapping(Map<TransactionField, Template> fields, TimeFormat time, Labels labels) {

    Mapping {
        fields = Collections.unmodifiableMap(new EnumMap<>(fields));
    }

    /**
     * Checks that a file has all columns.
     *
     * @param file of the mapping
     * @param header of the file with payments
     * @throws RefusedArgumentException in one line, if one is missing
     */
    void check(Path file, Set<String> header) {
        fields.forEach(
                (field, template) -> template.check(file + ": " + field.names().get(0), header));
        if (labels != null) {
            labels.template().check(file + ": label", header);
        }
    }

    /** A field of a row, or null. */
    String fill(TransactionField field, Map<String, String> row) {
        Template template = fields.get(field);
        return template == null ? null : template.fill(row);
    }
}
