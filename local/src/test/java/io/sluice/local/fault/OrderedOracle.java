package io.sluice.local.fault;

import io.sluice.job.config.IngestSettings;
import io.sluice.job.config.JudgeSettings;
import io.sluice.job.config.Settings;
import io.sluice.job.config.Topic;
import io.sluice.job.ingest.JsonFields;
import io.sluice.udfs.model.Assessment;
import io.sluice.udfs.model.Identity;
import io.sluice.udfs.model.Intake;
import io.sluice.udfs.model.Outcome;
import io.sluice.udfs.model.OutcomeField;
import io.sluice.udfs.model.OutcomeValidator;
import io.sluice.udfs.model.RawFields;
import io.sluice.udfs.model.Transaction;
import io.sluice.udfs.model.TransactionField;
import io.sluice.udfs.model.TransactionValidator;
import io.sluice.udfs.model.WireField;
import io.sluice.udfs.policy.Rulebook;
import io.sluice.udfs.room.MemoryHouse;
import io.sluice.udfs.window.LogLimits;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the judge must say of messages in the order of ordered mode: one thread, plain maps. */
final class OrderedOracle {

    private final IngestSettings ingest;
    private final MemoryHouse house;
    private final Map<Identity, Assessment> assessments = new HashMap<>();
    private int refused;

    OrderedOracle(Settings settings, Rulebook rulebook) {
        JudgeSettings judge = settings.judge();
        this.ingest = settings.ingest();
        this.house =
                new MemoryHouse(
                        judge.registry(),
                        LogLimits.of(
                                judge.horizon().toMillis(),
                                judge.eventsPerKey(),
                                judge.retention().toMillis()),
                        rulebook);
    }

    /** Each payment with all evidence but the model's. */
    Map<Identity, Assessment> judge(List<Message> messages, int partitions) {
        messages.stream()
                .sorted(
                        Comparator.comparingLong(Message::at)
                                .thenComparing(message -> message.topic() != Topic.OUTCOMES)
                                .thenComparingInt(message -> message.partition(partitions)))
                .forEach(this::take);
        return assessments;
    }

    /** How many messages had to be refused for what they say. */
    int refused() {
        return refused;
    }

    private void take(Message message) {
        byte[] value = message.json().getBytes(StandardCharsets.UTF_8);
        if (message.topic() == Topic.OUTCOMES) {
            accepted(outcome(value, message.at())).ifPresent(house::apply);
        } else {
            accepted(payment(value, message.at()))
                    .flatMap(house::judge)
                    .ifPresent(a -> assessments.put(a.transaction().identity(), a));
        }
    }

    private Intake<Transaction> payment(byte[] value, long receivedAt) {
        return fields(TransactionField.class, value)
                .map(
                        fields ->
                                new TransactionValidator(ingest.rules())
                                        .validate(fields, receivedAt))
                .orElseThrow();
    }

    private Intake<Outcome> outcome(byte[] value, long receivedAt) {
        return fields(OutcomeField.class, value)
                .map(fields -> new OutcomeValidator(ingest.rules()).validate(fields, receivedAt))
                .orElseThrow();
    }

    private <F extends Enum<F> & WireField> Optional<RawFields<F>> fields(
            Class<F> names, byte[] value) {
        return accepted(
                new JsonFields<>(new RawFields.Names<>(names), ingest.maxRecord()).read(value));
    }

    private <T> Optional<T> accepted(Intake<T> intake) {
        if (intake instanceof Intake.Accepted<T> accepted) {
            return Optional.of(accepted.value());
        }
        refused++;
        return Optional.empty();
    }
}
