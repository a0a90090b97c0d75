package io.sluice.job;

import io.sluice.job.config.Settings;
import io.sluice.job.config.Topic;
import io.sluice.job.control.ControlTopic;
import io.sluice.job.control.RuleFeed;
import io.sluice.job.kafka.OrderedSource;
import io.sluice.job.kafka.RawRecord;
import io.sluice.job.kafka.Sources;
import io.sluice.job.ledger.KafkaLedger;
import io.sluice.job.ledger.PublishedLedger;
import io.sluice.job.verdict.ScorerFactory;
import io.sluice.models.ShippedModel;
import java.time.Clock;
import java.util.Optional;
import org.apache.flink.api.connector.source.Source;

/**
 * All that the judge reads.
 *
 * @param transactions payments
 * @param outcomes what became of earlier ones
 * @param ordered both in one order; read instead of them in ordered mode
 * @param control documents that come after the start
 * @param rules in force at the start
 * @param published what the ledger says already
 * @param models that score the vector
 */
public record JudgeSources(
        Source<RawRecord, ?, ?> transactions,
        Source<RawRecord, ?, ?> outcomes,
        Source<RawRecord, ?, ?> ordered,
        Source<RawRecord, ?, ?> control,
        RuleFeed rules,
        PublishedLedger.Factory published,
        ScorerFactory models) {

    /** The real ones. */
    public static JudgeSources kafka(Settings settings) {
        String model = settings.judge().model();
        return new JudgeSources(
                Sources.stream(settings, Topic.TRANSACTIONS),
                Sources.stream(settings, Topic.OUTCOMES),
                new OrderedSource(settings.kafka()),
                Sources.whole(settings, Topic.CONTROL),
                new ControlTopic(settings.kafka(), settings.judge().referenceCurrency()),
                KafkaLedger.factory(settings.kafka(), Clock.systemUTC()),
                model == null
                        ? ScorerFactory.NONE
                        : registry -> Optional.of(new ShippedModel(model).open(registry)));
    }
}
