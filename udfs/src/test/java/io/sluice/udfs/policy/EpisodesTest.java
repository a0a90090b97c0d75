package io.sluice.udfs.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sluice.udfs.model.Action;
import io.sluice.udfs.model.AlertType;
import io.sluice.udfs.model.AnalyzerId;
import io.sluice.udfs.model.Episode;
import io.sluice.udfs.model.Evidence;
import io.sluice.udfs.model.Payments;
import io.sluice.udfs.model.Reason;
import io.sluice.udfs.model.ReasonCode;
import io.sluice.udfs.model.Subject;
import io.sluice.udfs.model.Transaction;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EpisodesTest {

    private static final Transaction PAYMENT = Payments.card("t", 10);
    private static final Suppression HOURLY = new Suppression(3_600_000, Map.of());

    @Test
    void tellsNobodyOfWhatPasses() {
        assertThat(episode(Action.APPROVE, AlertType.STRUCTURING, Subject.SENDER)).isNull();
    }

    @Test
    void isAboutWhomTheStrongestReasonSpeaksOf() {
        assertThat(episode(Action.HOLD, AlertType.STRUCTURING, Subject.SENDER).key())
                .isEqualTo("sender:" + PAYMENT.sender());
        assertThat(episode(Action.HOLD, AlertType.MIXING_DETECTED, Subject.RECIPIENT).key())
                .isEqualTo("recipient:" + PAYMENT.recipientKey());
        assertThat(episode(Action.HOLD, AlertType.DEVICE_CHANGE, Subject.DEVICE).key())
                .isEqualTo(
                        PAYMENT.device().id() == null
                                ? "sender:" + PAYMENT.sender()
                                : "device:" + PAYMENT.device().id());
    }

    @Test
    void isTheListsAloneWhereAListDecided() {
        assertThat(listed(ListKind.BLACKLISTED).type()).isEqualTo(AlertType.PATTERN_ANOMALY);
        assertThat(listed(ListKind.SANCTIONED).type()).isEqualTo(AlertType.SANCTIONED_INTERACTION);
        assertThat(listed(ListKind.BLACKLISTED).key())
                .isEqualTo("recipient:" + PAYMENT.recipientKey());
    }

    /** The recipient is listed, and the sender is in a hurry. */
    private static Episode listed(ListKind list) {
        ListEntry entry =
                new ListEntry(
                        list,
                        ListSubject.ACCOUNT,
                        PAYMENT.recipient(),
                        "because",
                        "carol",
                        0,
                        Long.MAX_VALUE);
        return Episodes.of(
                PAYMENT,
                List.of(found(AlertType.VELOCITY_ANOMALY, Subject.SENDER)),
                Optional.of(new ListHits.Hit(entry, Subject.RECIPIENT)),
                Action.BLOCK,
                AlertType.VELOCITY_ANOMALY,
                HOURLY);
    }

    @Test
    void hasNoNameOfItsOwnWhereOnlyTheScoreSpeaks() {
        Episode episode =
                Episodes.of(PAYMENT, List.of(), Optional.empty(), Action.FLAG, null, HOURLY);
        assertThat(episode.type()).isEqualTo(AlertType.PATTERN_ANOMALY);
    }

    @Test
    void isOneForAllPaymentsOfAWindow() {
        Episode episode = episode(Action.HOLD, AlertType.STRUCTURING, Subject.SENDER);
        long begin = episode.bucket() * episode.window();
        Episode last = Episode.at(episode.type(), episode.key(), 3_600_000, begin + 3_599_999);
        Episode next = Episode.at(episode.type(), episode.key(), 3_600_000, begin + 3_600_000);

        assertThat(last.id()).isEqualTo(episode.id()).hasSize(32);
        assertThat(next.id()).isNotEqualTo(episode.id());
    }

    @Test
    void lastsAsLongAsThePolicySays() {
        assertThat(Suppression.DEFAULT.millis(AlertType.STRUCTURING)).isEqualTo(86_400_000);
        assertThat(Suppression.DEFAULT.millis(AlertType.RECALL)).isEqualTo(3_600_000);
        assertThatThrownBy(() -> new Suppression(1, Map.of()))
                .hasMessage("suppression.usualMillis is 1, not at least 60000");
        assertThatThrownBy(() -> new Episode(AlertType.RECALL, "sender:a", 0, 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Episode episode(Action action, AlertType type, Subject subject) {
        return Episodes.of(
                PAYMENT, List.of(found(type, subject)), Optional.empty(), action, type, HOURLY);
    }

    private static Evidence found(AlertType type, Subject subject) {
        Reason weak = Reason.of(ReasonCode.ROUND_AMOUNT, Subject.PAYMENT, 10, "10");
        Reason strong = Reason.of(ReasonCode.POLICY_RULE, subject, 80, "r", "x");
        return Evidence.scored(AnalyzerId.PATTERN, 80, List.of(weak, strong), Set.of(type));
    }
}
