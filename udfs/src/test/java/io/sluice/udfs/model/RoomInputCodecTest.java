package io.sluice.udfs.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RoomInputCodecTest {

    private final RoomInputCodec codec = new RoomInputCodec();

    @Test
    void anAssessmentComesBackWhole() throws IOException {
        Evidence found =
                Evidence.scored(
                                AnalyzerId.VELOCITY,
                                90,
                                List.of(
                                        Reason.of(
                                                ReasonCode.BURST,
                                                Subject.SENDER,
                                                90,
                                                "12",
                                                "1 minute")),
                                Set.of(AlertType.VELOCITY_ANOMALY))
                        .coveredSince(17)
                        .cut();
        Assessment assessment =
                Payments.assessment(Payments.full())
                        .with(
                                List.of(
                                        found,
                                        Evidence.absent(
                                                AnalyzerId.DEVICE, EvidenceState.NOT_APPLICABLE)),
                                new Versions(Room.SENDER, "p", "l", "r", "s", null));
        assessment.features().set(3, 0.25);
        assessment.features().set(9, -1e300);

        assertThat(roundTrip(assessment)).isEqualTo(assessment);
    }

    @Test
    void sparsePaymentsReceiptsAndOutcomesComeBackWhole() throws IOException {
        Transaction sparse = Payments.card("t", 5);
        Outcome outcome = new Outcome(sparse.identity(), OutcomeKind.CHARGEBACK, 1, 2, "bank", 3);

        assertThat(roundTrip(Payments.assessment(sparse))).isEqualTo(Payments.assessment(sparse));
        assertThat(roundTrip(new Receipt(sparse))).isEqualTo(new Receipt(sparse));
        LateEvidence late = new LateEvidence(Payments.assessment(sparse));
        assertThat(roundTrip(late)).isEqualTo(late);
        assertThat(roundTrip(new KnownOutcome(outcome, null, 0)))
                .isEqualTo(new KnownOutcome(outcome, null, 0));
        assertThat(roundTrip(new KnownOutcome(outcome, "bob", 9)))
                .isEqualTo(new KnownOutcome(outcome, "bob", 9));
    }

    @Test
    void everyFormOfPlaceComesBack() throws IOException {
        for (Location place :
                List.of(new Location.Country("FR"), new Location.City("Paris"), nowhere())) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            PartsCodec.writeLocation(place, new DataOutputStream(bytes));
            assertThat(PartsCodec.readLocation(in(bytes))).isEqualTo(place);
        }
    }

    @Test
    void anUnknownFormIsRefused() {
        byte[] future = {9, 0, 0};
        assertThatThrownBy(() -> codec.read(new DataInputStream(new ByteArrayInputStream(future))))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("unknown form 9");
        byte[] strange = {1, 7};
        assertThatThrownBy(() -> codec.read(new DataInputStream(new ByteArrayInputStream(strange))))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("room input 7");
    }

    private static Location nowhere() {
        return new Location.Coordinates(0, 0);
    }

    private RoomInput roundTrip(RoomInput input) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        codec.write(input, new DataOutputStream(bytes));
        DataInputStream in = in(bytes);
        RoomInput back = codec.read(in);
        assertThat(in.available()).isZero();
        return back;
    }

    private static DataInputStream in(ByteArrayOutputStream bytes) {
        return new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()));
    }
}
