package io.sluice.job.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.job.Harnesses;
import io.sluice.job.kafka.Refusals;
import io.sluice.udfs.model.Receipt;
import io.sluice.udfs.model.RejectReason;
import io.sluice.udfs.model.Rejected;
import org.junit.jupiter.api.Test;

class ConflictsTest {

    @Test
    void becomeANoticeAndADeadLetter() throws Exception {
        try (var harness = Harnesses.open(new Conflicts(20), LedgerMessageCodec.TYPE)) {
            var newcomer = Judged.payment("alice", "t1", 5);
            harness.processElement(newcomer, 0);
            harness.processElement(new Receipt(newcomer.transaction()), 0);
            Rejected letter = harness.getSideOutput(Refusals.REJECTED).remove().getValue();

            assertThat(harness.extractOutputValues())
                    .extracting(LedgerMessage::key)
                    .containsExactly(LedgerMessages.conflict(newcomer).key());
            assertThat(letter.reason()).isEqualTo(RejectReason.ID_CONFLICT);
            assertThat(letter.offset()).isEqualTo(17);
            assertThat(letter.raw()).asString().isEqualTo("{\"transaction_id\":\"t");
        }
    }
}
