package io.sluice.job.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.job.Harnesses;
import io.sluice.job.config.Arguments;
import io.sluice.job.config.Settings;
import io.sluice.job.kafka.RawRecord;
import io.sluice.job.kafka.Refusals;
import io.sluice.job.state.Types;
import io.sluice.udfs.model.Assessment;
import io.sluice.udfs.model.FeatureRegistry;
import io.sluice.udfs.model.KnownOutcome;
import io.sluice.udfs.model.Origin;
import io.sluice.udfs.model.OutcomeKind;
import io.sluice.udfs.model.Receipt;
import io.sluice.udfs.model.RejectReason;
import io.sluice.udfs.model.Rejected;
import io.sluice.udfs.model.RoomInput;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.Test;

class DecodeTest {

    private static final long RECEIVED = 1_700_000_000_000L;
    private static final byte[] NO_KEY = {};
    private static final Settings SETTINGS =
            Settings.of(Arguments.parse("--ingest.dead-letter-cut", "8b"));

    @Test
    void sendsAPaymentOnWithTheRecipientsCopy() throws Exception {
        try (var harness = harness(transactions())) {
            harness.setProcessingTime(42);
            harness.processElement(
                    taken(3, "{\"id\":1,\"sender\":\"a\",\"amount\":2,\"to\":\"b\"}"), 0);
            List<RoomInput> out = harness.extractOutputValues();

            assertThat(out).hasSize(2);
            Assessment payment = (Assessment) out.get(0);
            assertThat(payment.origin()).isEqualTo(new Origin("in", 1, 3));
            assertThat(payment.ingestedAt()).isEqualTo(42);
            assertThat(payment.transaction().receivedAt()).isEqualTo(RECEIVED);
            assertThat(payment.evidence()).isEmpty();
            assertThat(out.get(1)).isEqualTo(new Receipt(payment.transaction()));
        }
    }

    @Test
    void sendsNoCopyWhereNobodyIsPaid() throws Exception {
        try (var harness = harness(transactions())) {
            harness.processElement(taken(3, "{\"id\":1,\"sender\":\"a\",\"amount\":2}"), 0);

            assertThat(harness.extractOutputValues())
                    .singleElement()
                    .isInstanceOf(Assessment.class);
        }
    }

    @Test
    void putsRefusedRecordsAsideWithTheirPlaceAndTheirBytesCut() throws Exception {
        try (var harness = harness(transactions())) {
            harness.processElement(taken(9, "{\"id\":1,\"amount\":2}"), 0);
            Rejected rejected = harness.getSideOutput(Refusals.REJECTED).remove().getValue();

            assertThat(harness.extractOutputValues()).isEmpty();
            assertThat(rejected.reason()).isEqualTo(RejectReason.MISSING_SENDER);
            assertThat(rejected.detail()).isEqualTo("sender is missing");
            assertThat(rejected.topic()).isEqualTo("in");
            assertThat(rejected.partition()).isEqualTo(1);
            assertThat(rejected.offset()).isEqualTo(9);
            assertThat(rejected.receivedAt()).isEqualTo(RECEIVED);
            assertThat(rejected.raw()).asString().isEqualTo("{\"id\":1,");
            assertThat(rejected.length()).isEqualTo(19);
            assertThat(rejected.sha256())
                    .isEqualTo("6050a63ddf8d2056842a32180805940f1150ae90a7f2f474bca1db9c826cc9de");
        }
    }

    @Test
    void sendsOutcomesOn() throws Exception {
        try (var harness = harness(new DecodeOutcomes(SETTINGS.ingest()))) {
            harness.processElement(
                    taken(1, "{\"id\":\"t\",\"sender\":\"a\",\"outcome\":\"DECLINED\"}"), 0);
            harness.processElement(taken(2, "{\"id\":\"t\",\"outcome\":\"DECLINED\"}"), 0);
            harness.processElement(taken(3, "[]"), 0);

            assertThat(harness.extractOutputValues())
                    .singleElement()
                    .isInstanceOfSatisfying(
                            KnownOutcome.class,
                            known -> {
                                assertThat(known.outcome().kind()).isEqualTo(OutcomeKind.DECLINED);
                                assertThat(known.recipientKey()).isNull();
                            });
            assertThat(harness.getSideOutput(Refusals.REJECTED))
                    .extracting(letter -> letter.getValue().reason())
                    .containsExactly(RejectReason.MISSING_SENDER, RejectReason.NOT_AN_OBJECT);
        }
    }

    static DecodeTransactions transactions() {
        return new DecodeTransactions(SETTINGS.ingest(), FeatureRegistry.DEFAULT_WINDOWS);
    }

    static OneInputStreamOperatorTestHarness<RawRecord, RoomInput> harness(
            ProcessFunction<RawRecord, RoomInput> function) throws Exception {
        return Harnesses.open(function, Types.ROOM_INPUT);
    }

    static RawRecord taken(long offset, String json) {
        return new RawRecord(
                new Origin("in", 1, offset),
                RECEIVED,
                NO_KEY,
                json.getBytes(StandardCharsets.UTF_8));
    }
}
