package io.sluice.job;

import io.sluice.job.config.JudgeSettings;
import io.sluice.job.config.RefusedStartException;
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
import io.sluice.models.ScoringException;
import io.sluice.models.ShippedModel;
import java.time.Clock;
import java.util.Optional;
import org.apache.flink.api.connector.source.Source;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

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

    private static final Logger LOG = LoggerFactory.getLogger(JudgeSources.class);

    /**
     * The real ones.
     *
     * @throws RefusedStartException in one line, if the model can't score this registry's vectors
     */
    public static JudgeSources kafka(Settings settings) {
        return new JudgeSources(
                Sources.stream(settings, Topic.TRANSACTIONS),
                Sources.stream(settings, Topic.OUTCOMES),
                new OrderedSource(settings.kafka()),
                Sources.whole(settings, Topic.CONTROL),
                new ControlTopic(settings.kafka(), settings.judge().referenceCurrency()),
                KafkaLedger.factory(settings.kafka(), Clock.systemUTC()),
                models(settings.judge()));
    }

    private static ScorerFactory models(JudgeSettings judge) {
        String model = judge.model();
        if (model == null) {
            return ScorerFactory.NONE;
        }
        try {
            new ShippedModel(model).open(judge.registry(), LOG::warn);
        } catch (ScoringException e) {
            throw new RefusedStartException("judge.model: " + e.getMessage(), e);
        }
        return registry -> Optional.of(new ShippedModel(model).open(registry));
    }
}
