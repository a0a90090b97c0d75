package io.sluice.udfs.policy;

import io.sluice.udfs.model.Subject;
import io.sluice.udfs.model.Transaction;
import java.util.Optional;

/** Direct hits of the deciding lists: sanctions before blacklist before whitelist. */
final class ListHits {

    /**
     * A hit.
     *
     * @param entry that was hit
     * @param subject of the payment that hit it
     */
    record Hit(ListEntry entry, Subject subject) {}

    private ListHits() {}

    /** The strongest hit of a payment, valid when it was received. */
    static Optional<Hit> strongest(Transaction payment, Lists lists) {
        Hit strongest = null;
        strongest = stronger(strongest, lists, payment, ListSubject.ACCOUNT, payment.sender());
        strongest = stronger(strongest, lists, payment, ListSubject.ACCOUNT, payment.recipient());
        strongest = stronger(strongest, lists, payment, ListSubject.DEVICE, payment.device().id());
        strongest = stronger(strongest, lists, payment, ListSubject.IP, payment.device().ip());
        strongest =
                stronger(strongest, lists, payment, ListSubject.INSTRUMENT, payment.instrument());
        strongest =
                stronger(strongest, lists, payment, ListSubject.MERCHANT, payment.merchant().id());
        strongest = stronger(strongest, lists, payment, ListSubject.TOKEN, payment.chain().token());
        return Optional.ofNullable(strongest);
    }

    private static Hit stronger(
            Hit best, Lists lists, Transaction payment, ListSubject kind, String value) {
        ListEntry found = lists.decisive(kind, value, payment.receivedAt()).orElse(null);
        if (found == null || best != null && best.entry().kind().compareTo(found.kind()) <= 0) {
            return best;
        }
        return new Hit(found, subject(kind, value, payment));
    }

    private static Subject subject(ListSubject kind, String value, Transaction payment) {
        return switch (kind) {
            case ACCOUNT -> value.equals(payment.sender()) ? Subject.SENDER : Subject.RECIPIENT;
            case DEVICE, IP -> Subject.DEVICE;
            case MERCHANT -> Subject.RECIPIENT;
            case INSTRUMENT, TOKEN -> Subject.PAYMENT;
        };
    }
}
