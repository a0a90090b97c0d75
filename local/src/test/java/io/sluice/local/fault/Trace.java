package io.sluice.local.fault;

import io.sluice.udfs.model.Identity;
import io.sluice.udfs.model.Room;
import io.sluice.udfs.room.TraceEntry;
import io.sluice.udfs.room.TraceEntryCodec;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** What the trace topic says, by room, key, arrival number and run. */
public final class Trace {

    /** Where a log is. */
    public record Place(Room room, String key) {}

    private final Map<Place, NavigableMap<Long, NavigableMap<Long, TraceEntry>>> logs =
            new HashMap<>();

    /** Of all records of the topic. */
    public Trace(List<ConsumerRecord<byte[], byte[]>> records) {
        TraceEntryCodec codec = new TraceEntryCodec();
        for (ConsumerRecord<byte[], byte[]> taken : records) {
            try {
                add(codec.read(new DataInputStream(new ByteArrayInputStream(taken.value()))));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void add(TraceEntry entry) {
        logs.computeIfAbsent(new Place(entry.room(), entry.key()), place -> new TreeMap<>())
                .computeIfAbsent(entry.arrival(), arrival -> new TreeMap<>())
                .put(entry.run(), entry);
    }

    /** Where logs are. */
    Collection<Place> places() {
        return logs.keySet();
    }

    /** What a log holds in the end: per number, the entry of the greatest run. */
    List<TraceEntry> last(Place place) {
        return before(place, Long.MAX_VALUE, Long.MAX_VALUE);
    }

    /** What a log held, in a run, before an arrival: per number, the greatest run up to that. */
    List<TraceEntry> before(Place place, long arrival, long run) {
        return logs.getOrDefault(place, new TreeMap<>()).headMap(arrival).values().stream()
                .map(runs -> runs.floorEntry(run))
                .filter(Objects::nonNull)
                .map(Map.Entry::getValue)
                .toList();
    }

    /** The arrival of a payment in the last run that had begun by a time. */
    Optional<TraceEntry> payment(Place place, Identity identity, long time) {
        return logs.getOrDefault(place, new TreeMap<>()).values().stream()
                .flatMap(runs -> runs.headMap(time, true).values().stream())
                .filter(entry -> entry.outcome() == null && entry.identity().equals(identity))
                .max(Comparator.comparingLong(TraceEntry::run));
    }

    /** How many entries were written again by a later run. */
    public long replayed() {
        return logs.values().stream()
                .flatMap(log -> log.values().stream())
                .mapToLong(runs -> runs.size() - 1)
                .sum();
    }

    /** The greatest number of runs that wrote one entry. */
    int mostRuns() {
        return logs.values().stream()
                .flatMap(log -> log.values().stream())
                .mapToInt(Map::size)
                .max()
                .orElse(0);
    }
}
