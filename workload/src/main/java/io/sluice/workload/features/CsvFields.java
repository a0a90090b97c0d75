package io.sluice.workload.features;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.List;

/** Splits CSV (RFC 4180) into records; line breaks may stand inside quotes. */
final class CsvFields {

    private static final int END = -1;

    private final BufferedReader in;
    private final StringBuilder field = new StringBuilder();

    CsvFields(BufferedReader in) {
        this.in = in;
    }

    /**
     * Reads a record.
     *
     * @param fields cleared, then filled
     * @return whether there was one
     */
    boolean next(List<String> fields) throws IOException {
        fields.clear();
        int c = in.read();
        if (c == END) {
            return false;
        }
        while (c != END && c != '\n') {
            if (c == ',') {
                finish(fields);
            } else if (c == '"') {
                readQuoted();
            } else if (c != '\r') {
                field.append((char) c);
            }
            c = in.read();
        }
        finish(fields);
        return true;
    }

    /** Reads on to the closing quote; a doubled one stands for a quote. */
    private void readQuoted() throws IOException {
        for (int c = in.read(); c != END; c = in.read()) {
            if (c == '"') {
                in.mark(1);
                if (in.read() != '"') {
                    in.reset();
                    return;
                }
            }
            field.append((char) c);
        }
        throw new IOException("a quote is not closed");
    }

    private void finish(List<String> fields) {
        fields.add(field.toString());
        field.setLength(0);
    }
}
