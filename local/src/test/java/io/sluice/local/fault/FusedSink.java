package io.sluice.local.fault;

import java.io.IOException;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SinkWriter;

/**
 * A sink that fails its job when its {@link Fuse} blows, after the record is out, and that waits
 * before a record while there is a {@link Pause}. If it is patient, every record is out before its
 * task goes on.
 */
final class FusedSink<T> implements Sink<T> {

    private static final long serialVersionUID = 1L;

    private final Sink<T> sink;
    private final String fuse;
    private final boolean patient;

    FusedSink(Sink<T> sink, String fuse, boolean patient) {
        this.sink = sink;
        this.fuse = fuse;
        this.patient = patient;
    }

    @Override
    @SuppressWarnings("deprecation") // The connector has no other way yet.
    public SinkWriter<T> createWriter(InitContext context) throws IOException {
        return new Writer<>(
                sink.createWriter(context),
                fuse,
                context.getTaskInfo().getAttemptNumber(),
                patient);
    }

    private record Writer<T>(SinkWriter<T> writer, String fuse, int attempt, boolean patient)
            implements SinkWriter<T> {

        @Override
        public void write(T element, Context context) throws IOException, InterruptedException {
            Pause.pass(fuse);
            writer.write(element, context);
            boolean blown = Fuse.blows(fuse, attempt);
            if (blown || patient) {
                writer.flush(false);
            }
            if (blown) {
                throw new IOException("the fuse of " + fuse + " has blown");
            }
        }

        @Override
        public void flush(boolean endOfInput) throws IOException, InterruptedException {
            writer.flush(endOfInput);
        }

        @Override
        public void close() throws Exception {
            writer.close();
        }
    }
}
