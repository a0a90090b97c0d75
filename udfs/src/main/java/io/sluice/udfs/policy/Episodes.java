package io.sluice.udfs.policy;

import io.sluice.udfs.model.Action;
import io.sluice.udfs.model.AlertType;
import io.sluice.udfs.model.Episode;
import io.sluice.udfs.model.Evidence;
import io.sluice.udfs.model.Reason;
import io.sluice.udfs.model.Subject;
import io.sluice.udfs.model.Transaction;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds the episode of a decision that people should hear of. */
final class Episodes {

    private Episodes() {}

    /**
     * The episode: type and subject of the list that decided, else of the evidence.
     *
     * @param anomaly the strongest named pattern, or null
     * @return null if the payment passes unmarked
     */
    static Episode of(
            Transaction payment,
            List<Evidence> evidence,
            Optional<ListHits.Hit> hit,
            Action action,
            AlertType anomaly,
            Suppression suppression) {
        if (action == Action.APPROVE) {
            return null;
        }
        AlertType type =
                hit.map(Episodes::listed)
                        .or(() -> Optional.ofNullable(anomaly))
                        .orElse(AlertType.PATTERN_ANOMALY);
        Subject subject = hit.map(ListHits.Hit::subject).orElseGet(() -> subject(evidence, type));
        return Episode.at(
                type, key(payment, subject), suppression.millis(type), payment.timestamp());
    }

    /** Who is listed need not be whom the evidence speaks of, so the type is the list's too. */
    private static AlertType listed(ListHits.Hit hit) {
        return hit.entry().kind() == ListKind.SANCTIONED
                ? AlertType.SANCTIONED_INTERACTION
                : AlertType.PATTERN_ANOMALY;
    }

    /** Of the strongest reason where the pattern was found. */
    private static Subject subject(List<Evidence> evidence, AlertType type) {
        return evidence.stream()
                .filter(item -> item.alertTypes().contains(type))
                .flatMap(item -> item.reasons().stream())
                .max(Comparator.comparingInt(Reason::strength))
                .map(Reason::subject)
                .orElse(Subject.SENDER);
    }

    private static String key(Transaction payment, Subject subject) {
        return switch (subject) {
            case SENDER, PAYMENT -> Episode.sender(payment.sender());
            case RECIPIENT -> Episode.recipient(payment.recipientKey());
            case DEVICE ->
                    payment.device().id() == null
                            ? Episode.sender(payment.sender())
                            : Episode.device(payment.device().id());
        };
    }
}
