package io.sluice.udfs.graph;

import io.sluice.udfs.bytes.ByteSink;
import io.sluice.udfs.bytes.ByteSource;

/** The newest edges of one direction, encoded, in the order in which they arrived. */
final class HotEdges {

    private byte[] bytes = {};
    private int from;
    private int end;
    private int count;
    private long lastTime;
    private long stamp;

    /** Reads the header that {@link #writeHeader} wrote; the edges come later in the row. */
    void readHeader(ByteSource source, long newestReceived) {
        count = (int) source.readUnsigned();
        if (count > 0) {
            end = (int) source.readUnsigned();
            lastTime = newestReceived - source.readSigned();
            stamp = lastTime + source.readUnsigned();
        }
    }

    /** Says where in the row the edges are; the place after them. */
    int placeAt(byte[] row, int position) {
        bytes = row;
        from = position;
        end += position;
        return end;
    }

    void writeHeader(ByteSink sink, long newestReceived) {
        sink.writeUnsigned(count);
        if (count > 0) {
            sink.writeUnsigned(size());
            sink.writeSigned(newestReceived - lastTime);
            sink.writeUnsigned(stamp - lastTime);
        }
    }

    void writeEdges(ByteSink sink) {
        sink.writeBytes(bytes, from, end);
    }

    void append(Edge edge, long receivedAt) {
        ByteSink sink = new ByteSink(size() + 40);
        writeEdges(sink);
        new EdgeWriter(sink, lastTime)
                .write(
                        edge.payment(),
                        edge.counterparty(),
                        edge.time(),
                        edge.micros(),
                        EdgeCursor.NEVER);
        long newest = Math.max(edge.time(), receivedAt);
        stamp = count == 0 ? newest : Math.max(stamp, newest);
        lastTime = edge.time();
        count++;
        replace(sink.toBytes());
    }

    private void replace(byte[] edges) {
        bytes = edges;
        from = 0;
        end = edges.length;
    }

    void clear() {
        replace(new byte[0]);
        count = 0;
        lastTime = 0;
    }

    /** Voids a payment; false if it is not there. */
    boolean voidPayment(long payment, long knownAt) {
        byte[] edited = Chunks.voidPayment(cursor(), payment, knownAt);
        if (edited != null) {
            replace(edited);
        }
        return edited != null;
    }

    EdgeCursor cursor() {
        return new EdgeCursor(bytes, from, end);
    }

    int count() {
        return count;
    }

    /** The greatest of all event times and times of receipt, if there are edges. */
    long stamp() {
        return stamp;
    }

    /** Length in bytes. */
    int size() {
        return end - from;
    }
}
