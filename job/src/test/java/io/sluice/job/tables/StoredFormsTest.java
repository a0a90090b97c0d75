package io.sluice.job.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sluice.job.state.CodecSerializer;
import io.sluice.udfs.alert.Alert;
import io.sluice.udfs.alert.AlertChangeCodec;
import io.sluice.udfs.alert.AlertCodec;
import io.sluice.udfs.alert.Clearing;
import io.sluice.udfs.model.Identity;
import io.sluice.udfs.model.Outcome;
import io.sluice.udfs.model.OutcomeCodec;
import io.sluice.udfs.model.OutcomeKind;
import java.io.IOException;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.junit.jupiter.api.Test;

class StoredFormsTest {

    private final StoredRecords<Alert> alerts =
            new StoredRecords<>(CodecSerializer.ofImmutable(AlertCodec.class));
    private final StoredRecords<Outcome> outcomes =
            new StoredRecords<>(CodecSerializer.ofImmutable(OutcomeCodec.class));

    @Test
    void readWhatTheyWrote() throws IOException {
        Alert alert = Written.alert("alice", "t1", 90, Written.TIME);
        Outcome outcome = new Outcome(new Identity("a", "t"), OutcomeKind.SETTLED, -1, 2, null, 3);

        assertThat(alerts.deserialize(1, alerts.serialize(alert))).isEqualTo(alert);
        assertThat(outcomes.deserialize(1, outcomes.serialize(outcome))).isEqualTo(outcome);
    }

    @Test
    void refuseWhatTheyDoNotKnow() throws IOException {
        byte[] outcome =
                outcomes.serialize(
                        new Outcome(new Identity("a", "t"), OutcomeKind.SETTLED, 1, 2, "s", 3));
        assertThatThrownBy(() -> outcomes.deserialize(2, outcome)).isInstanceOf(IOException.class);
        outcome[0] = 9;
        assertThatThrownBy(() -> outcomes.deserialize(1, outcome))
                .hasMessage("unknown form 9, expected 1");

        DataOutputSerializer out = new DataOutputSerializer(64);
        Clearing clearing =
                new Clearing(Written.alert("a", "t", 1, Written.TIME).episode(), true, 1, 1);
        new AlertChangeCodec().write(clearing, out);
        assertThatThrownBy(() -> alerts.deserialize(1, out.getCopyOfBuffer()))
                .hasMessageStartingWith("no alert: Clearing");
    }
}
