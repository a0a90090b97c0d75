package io.sluice.udfs.room;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.udfs.model.Codec;
import io.sluice.udfs.model.Identity;
import io.sluice.udfs.model.KnownOutcome;
import io.sluice.udfs.model.Outcome;
import io.sluice.udfs.model.OutcomeKind;
import io.sluice.udfs.window.EventKey;
import io.sluice.udfs.window.EventKeyCodec;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class RoomCodecsTest {

    @Test
    void rowsComeBackWhole() throws IOException {
        comesBack(new FirstSighting(new EventKey(-5, 7), 11, "bob", -3), new FirstSightingCodec());
        comesBack(new EventKey(Long.MIN_VALUE, 1), new EventKeyCodec());
        comesBack(
                EarlyOutcomes.NONE.with(known(5), 5, 10).with(known(7), 7, 10),
                new EarlyOutcomesCodec());
    }

    @Test
    void outcomesWaitForTheirTimeOnly() {
        EarlyOutcomes waiting = EarlyOutcomes.NONE.with(known(5), 5, 10).with(known(14), 14, 10);
        assertThat(waiting.waiting()).hasSize(2);
        assertThat(waiting.asOf(20, 10)).hasSize(1);
        assertThat(waiting.with(known(30), 30, 10).waiting()).hasSize(1);
        assertThat(waiting.with(known(30), 15, 10).waiting()).hasSize(3);
    }

    private static KnownOutcome known(long receivedAt) {
        return new KnownOutcome(
                new Outcome(new Identity("a", "t"), OutcomeKind.DECLINED, 1, 2, "bank", receivedAt),
                null,
                0);
    }

    private static <T> void comesBack(T value, Codec<T> codec) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        codec.write(value, new DataOutputStream(bytes));
        assertThat(codec.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()))))
                .isEqualTo(value);
    }
}
