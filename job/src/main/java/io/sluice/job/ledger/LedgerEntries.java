package io.sluice.job.ledger;

import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;
import org.apache.flink.util.Collector;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes the ledger's records as they are read. */
public final class LedgerEntries implements KafkaRecordDeserializationSchema<LedgerEntry> {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(LedgerEntries.class);

    @Override
    public void deserialize(ConsumerRecord<byte[], byte[]> taken, Collector<LedgerEntry> out) {
        if (isOurs(taken)) {
            out.collect(LedgerEntry.of(taken));
        } else {
            LOG.warn(
                    "{} partition {} offset {} is no ledger record: left out",
                    taken.topic(),
                    taken.partition(),
                    taken.offset());
        }
    }

    /** Nobody but the judge should write to the ledger; who does must not stop its readers. */
    private static boolean isOurs(ConsumerRecord<byte[], byte[]> taken) {
        return taken.key() != null
                && taken.value() != null
                && taken.headers().lastHeader(LedgerHeaders.RECORD) != null;
    }

    @Override
    public TypeInformation<LedgerEntry> getProducedType() {
        return LedgerEntryCodec.TYPE;
    }
}
