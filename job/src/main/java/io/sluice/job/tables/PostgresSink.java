package io.sluice.job.tables;

import io.sluice.job.config.PostgresSettings;
import io.sluice.job.config.TableSettings;
import io.sluice.job.state.CodecSerializer;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.function.LongSupplier;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.StatefulSinkWriter;
import org.apache.flink.api.connector.sink2.SupportsWriterState;
import org.apache.flink.api.connector.sink2.WriterInitContext;
import org.apache.flink.core.io.SimpleVersionedSerializer;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.metrics.groups.SinkWriterMetricGroup;
import org.apache.flink.util.function.SerializableFunction;

/**
 * Writes records as rows, each key once: at least once over keys that tell a second from the first.
 *
 * @param <T> the records
 */
final class PostgresSink<T> implements Sink<T>, SupportsWriterState<T, T> {

    private static final long serialVersionUID = 1L;

    private final String what;
    private final PostgresSettings postgres;
    private final TableSettings tables;
    private final SerializableFunction<TableSettings, Layout<T>> layout;
    private final CodecSerializer<T> serializer;

    /**
     * A sink.
     *
     * @param what it writes, for people
     * @param layout of the rows, made where they are written
     * @param serializer of records that wait
     */
    PostgresSink(
            String what,
            PostgresSettings postgres,
            TableSettings tables,
            SerializableFunction<TableSettings, Layout<T>> layout,
            CodecSerializer<T> serializer) {
        this.what = what;
        this.postgres = postgres;
        this.tables = tables;
        this.layout = layout;
        this.serializer = serializer;
    }

    @Override
    @Deprecated
    public StatefulSinkWriter<T, T> createWriter(InitContext context) {
        throw new UnsupportedOperationException("Flink 1.20 asks with a WriterInitContext");
    }

    @Override
    public StatefulSinkWriter<T, T> createWriter(WriterInitContext context) throws IOException {
        return restoreWriter(context, List.of());
    }

    @Override
    public StatefulSinkWriter<T, T> restoreWriter(WriterInitContext context, Collection<T> earlier)
            throws IOException {
        int subtask = context.getTaskInfo().getIndexOfThisSubtask();
        SinkWriterMetricGroup metrics = context.metricGroup();
        WaitingRecords<T> waiting =
                new WaitingRecords<>(tables, new StoredRecords<>(serializer.duplicate())::size);
        LongSupplier clock = context.getProcessingTimeService()::getCurrentProcessingTime;
        Outage outage = new Outage(what, clock);
        metrics.gauge("pendingRows", waiting::size);
        metrics.gauge("pendingBytes", waiting::bytes);
        metrics.gauge("postgresDownSeconds", outage::seconds);
        PostgresWriter<T> writer =
                new PostgresWriter<>(
                        "tables-" + what.replace(' ', '-') + "-" + subtask,
                        waiting,
                        connection(new Days(tables.days(), subtask == 0, clock), metrics),
                        outage,
                        metrics.getNumRecordsSendCounter());
        writer.restore(earlier);
        writer.start();
        return writer;
    }

    private TableConnection<T> connection(Days days, MetricGroup metrics) {
        return new TableConnection<>(
                postgres,
                layout.apply(tables),
                getWriterStateSerializer(),
                days,
                new Refused(RawCipher.of(tables), metrics.counter("refusedRows")));
    }

    @Override
    public SimpleVersionedSerializer<T> getWriterStateSerializer() {
        return new StoredRecords<>(serializer);
    }
}
