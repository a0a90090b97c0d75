package io.sluice.local.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.job.ledger.LedgerEntry;
import io.sluice.udfs.model.Hashes;
import io.sluice.udfs.model.Room;
import io.sluice.udfs.room.TraceEntry;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Counts the windows of published decisions again: the trace says in which order a log took what,
 * the generator says what it was, and {@link PlainLog} counts.
 */
public final class Recount {

    private static final List<Room> ROOMS = List.of(Room.SENDER, Room.RECIPIENT);

    private final Traffic traffic;
    private final Trace trace;

    /** Of what was sent and what the rooms say they applied. */
    public Recount(Traffic traffic, Trace trace) {
        this.traffic = traffic;
        this.trace = trace;
    }

    /**
     * Compares every window feature of decisions with the recount, to the last bit. A decision that
     * was published before a restart is compared with the log as it was in that run.
     *
     * @return how many values were compared
     */
    public long compare(List<LedgerEntry> decisions) {
        long compared = 0;
        for (LedgerEntry entry : decisions) {
            Map<String, Double> published = published(entry);
            assertThat(published)
                    .as("%s revision %d", entry.identity(), entry.revision())
                    .isEqualTo(counted(entry, entry.appendedAt()));
            compared += published.size();
        }
        return compared;
    }

    /**
     * Whether every window feature of a decision equals the recount of the log as it was in the
     * last run that had begun by a time.
     */
    boolean agrees(LedgerEntry entry, long time) {
        return published(entry).equals(counted(entry, time));
    }

    private static Map<String, Double> published(LedgerEntry entry) {
        Map<String, Double> published = new HashMap<>();
        ROOMS.forEach(room -> published.putAll(WindowSlices.published(entry, room)));
        return published;
    }

    private Map<String, Double> counted(LedgerEntry entry, long time) {
        Payment payment = traffic.payments().get(entry.identity());
        Map<String, Double> counted = new HashMap<>();
        ROOMS.forEach(room -> counted.putAll(counted(payment, room, time)));
        return counted;
    }

    private Map<String, Double> counted(Payment payment, Room room, long publishedAt) {
        if (payment.key(room) == null) {
            return WindowSlices.missing(room);
        }
        Trace.Place place = new Trace.Place(room, payment.key(room));
        TraceEntry arrival =
                trace.payment(place, payment.identity(), publishedAt)
                        .orElseThrow(
                                () -> new AssertionError(payment + " is not traced in " + room));
        PlainLog log = new PlainLog(room);
        for (TraceEntry entry : trace.before(place, arrival.arrival(), arrival.run())) {
            if (entry.outcome() == null) {
                log.pay(traffic.payments().get(entry.identity()));
            } else {
                log.tell(new Told(entry.identity(), entry.outcome(), entry.knownAt()));
            }
        }
        return WindowSlices.counted(log, room, payment.time());
    }

    /**
     * Checks that the trace, which gives the order, left nothing out and made nothing up: numbers
     * without gaps, each payment once per room as the generator made it, each outcome once, repeats
     * left out.
     */
    public void checkTrace() {
        for (Room room : ROOMS) {
            Set<Object> paid = new HashSet<>();
            long told = 0;
            for (Trace.Place place : trace.places()) {
                if (place.room() == room) {
                    List<TraceEntry> log = trace.last(place);
                    checkLog(place, log);
                    for (TraceEntry entry : log) {
                        told += entry.outcome() == null ? 0 : 1;
                        if (entry.outcome() == null) {
                            assertThat(paid.add(entry.identity())).as("twice: %s", entry).isTrue();
                        }
                    }
                }
            }
            assertThat(paid).isEqualTo(expectedPaid(room));
            assertThat(told).as("outcomes applied in %s", room).isEqualTo(expectedTold(room));
        }
    }

    private void checkLog(Trace.Place place, List<TraceEntry> log) {
        long arrival = 0;
        for (TraceEntry entry : log) {
            arrival++;
            assertThat(entry.arrival()).as("numbers of %s", place).isEqualTo(arrival);
            Payment payment = traffic.payments().get(entry.identity());
            assertThat(place.key()).isEqualTo(payment.key(place.room()));
            assertThat(entry.time()).isEqualTo(payment.time());
            if (entry.outcome() == null) {
                assertThat(entry.micros()).isEqualTo(payment.micros());
                assertThat(entry.counterparty())
                        .isEqualTo(Hashes.hash64(payment.counterparty(place.room())));
            }
        }
    }

    private Set<Object> expectedPaid(Room room) {
        Set<Object> expected = new HashSet<>();
        traffic.payments().values().stream()
                .filter(payment -> payment.key(room) != null)
                .forEach(payment -> expected.add(payment.identity()));
        return expected;
    }

    private long expectedTold(Room room) {
        return traffic.outcomes().stream()
                .distinct()
                .filter(told -> traffic.payments().get(told.identity()).key(room) != null)
                .count();
    }
}
