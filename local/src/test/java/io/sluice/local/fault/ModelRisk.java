package io.sluice.local.fault;

import io.sluice.udfs.account.Charge;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/** All charges against an account; what stands is found among the whole list. */
final class ModelRisk {

    private static final double HALF_LIFE = Duration.ofDays(7).toMillis();

    private static final Comparator<Charge> TIES =
            Comparator.comparingLong(Charge::time)
                    .thenComparing(Charge::cause)
                    .thenComparing(charge -> charge.payment().sender())
                    .thenComparing(charge -> charge.payment().id());

    private static final Comparator<Charge> LEFT_OVER =
            Comparator.<Charge>comparingDouble(
                            charge ->
                                    Math.log(charge.strength()) / Math.log(2)
                                            + charge.time() / HALF_LIFE)
                    .thenComparing(TIES);

    private static final Comparator<Charge> STRENGTH =
            Comparator.comparingInt(Charge::strength).thenComparing(TIES);

    private final List<Charge> charges = new ArrayList<>();
    private final List<Long> appended = new ArrayList<>();

    /** Adds the strongest of one decision, which the ledger took then, epoch milliseconds. */
    void add(List<Charge> ofOneDecision, long appendedAt) {
        charges.add(ofOneDecision.stream().max(STRENGTH).orElseThrow());
        appended.add(appendedAt);
    }

    /** When the ledger took the latest, and one for each. */
    private long version() {
        return Collections.max(appended) + charges.size();
    }

    String row() {
        return version()
                + "|"
                + row(charges.stream().max(LEFT_OVER).orElseThrow())
                + "|"
                + row(charges.stream().max(STRENGTH).orElseThrow());
    }

    private static String row(Charge charge) {
        return String.join(
                "|",
                Integer.toString(charge.strength()),
                Long.toString(charge.time()),
                charge.cause().name(),
                charge.payment().sender(),
                charge.payment().id());
    }
}
