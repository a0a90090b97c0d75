package io.sluice.job.ledger;

import java.time.Clock;
import org.apache.flink.api.common.serialization.DeserializationSchema;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;
import org.apache.flink.util.Collector;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Takes the ledger's records as they are read. Nobody but the judge should write to the ledger; who
 * does must not stop its readers.
 */
public final class LedgerEntries implements KafkaRecordDeserializationSchema<LedgerEntry> {

    private static final long serialVersionUID = 1L;

    private final Clock clock;

    private transient UnreadableRecords unreadable;

    /**
     * Takes them.
     *
     * @param clock of the log
     */
    public LedgerEntries(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void open(DeserializationSchema.InitializationContext context) {
        unreadable =
                new UnreadableRecords(context.getMetricGroup().counter(UnreadableRecords.METRIC));
    }

    @Override
    public void deserialize(ConsumerRecord<byte[], byte[]> taken, Collector<LedgerEntry> out) {
        unreadable.read(taken, clock.millis()).ifPresent(out::collect);
    }

    @Override
    public TypeInformation<LedgerEntry> getProducedType() {
        return LedgerEntryCodec.TYPE;
    }
}
