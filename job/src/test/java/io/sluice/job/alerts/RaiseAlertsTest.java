package io.sluice.job.alerts;

import static org.assertj.core.api.Assertions.assertThatCode;

import io.sluice.job.ledger.Entries;
import io.sluice.job.ledger.LedgerDecision;
import io.sluice.job.ledger.LedgerEntry;
import io.sluice.job.ledger.LedgerHeaders;
import io.sluice.udfs.alert.Alert;
import io.sluice.udfs.alert.AlertCodec;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.functions.util.ListCollector;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.junit.jupiter.api.Test;

class RaiseAlertsTest {

    /** The longest that a ledger record's headers may hold, each of three bytes. */
    private static final String LONGEST = "\uFFFD".repeat(20_000);

    @Test
    void alertsHaveRoomForWhateverARecordHolds() {
        LedgerDecision decision = longest(Entries.decision("alice", "t1", 90, 2, 7));
        LedgerDecision notice = longest(Entries.conflict("alice", "t1", 7));
        List<Alert> alerts = new ArrayList<>();
        RaiseAlerts.ofLedger().flatMap(decision, new ListCollector<>(alerts));
        RaiseAlerts.ofRecalls().flatMap(decision, new ListCollector<>(alerts));
        RaiseAlerts.ofLedger().flatMap(notice, new ListCollector<>(alerts));

        for (Alert alert : alerts) {
            assertThatCode(() -> new AlertCodec().write(alert, new DataOutputSerializer(64)))
                    .doesNotThrowAnyException();
        }
    }

    private static LedgerDecision longest(LedgerEntry entry) {
        Map<String, String> headers = new HashMap<>(entry.headers());
        headers.put(LedgerHeaders.SENDER, LONGEST);
        headers.put(LedgerHeaders.TRANSACTION_ID, LONGEST);
        headers.put(LedgerHeaders.CONTENT_HASH, LONGEST);
        return LedgerDecision.of(
                new LedgerEntry(entry.key(), headers, entry.value(), 0, 1, entry.appendedAt()));
    }
}
