package io.sluice.udfs.analyzer;

import io.sluice.udfs.model.OutcomeKind;
import io.sluice.udfs.window.ChunkStore;
import io.sluice.udfs.window.Counterparty;
import io.sluice.udfs.window.CounterpartyStore;
import io.sluice.udfs.window.Event;
import io.sluice.udfs.window.EventKey;
import io.sluice.udfs.window.EventLog;
import io.sluice.udfs.window.HotRow;
import io.sluice.udfs.window.LogLimits;
import io.sluice.udfs.window.WindowStatistics;
import io.sluice.udfs.window.Windows;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The event log of each account in one room. */
final class Ledgers {

    private record Log(Map<Long, byte[]> chunks, Map<Long, Counterparty> rows, HotRow[] hot) {}

    private final Map<String, Log> logs = new HashMap<>();

    WindowStatistics[] query(String account, long time, Long... windows) {
        return with(account, log -> log.query(time, Windows.of(windows)));
    }

    Relation relation(String account, long counterparty, long time) {
        Counterparty row = with(account, log -> log.counterparty(counterparty));
        return row == null
                ? Relation.NEW
                : Relation.of(row.count(), row.firstSeen(), row.lastSeen(), time);
    }

    List<Event> newestFirst(String account, long upTo, long after) {
        return with(
                account,
                log -> {
                    List<Event> events = new ArrayList<>();
                    log.newestFirst(upTo, after).forEach(events::add);
                    return events;
                });
    }

    EventKey append(String account, long time, long micros, long counterparty, int flags) {
        return with(account, log -> log.append(time, micros, counterparty, flags));
    }

    void outcome(String account, EventKey event, OutcomeKind kind, long knownAt) {
        with(account, log -> log.outcome(event, kind, knownAt));
    }

    private <T> T with(String account, Function<EventLog, T> work) {
        Log state =
                logs.computeIfAbsent(
                        account,
                        a ->
                                new Log(
                                        new HashMap<>(),
                                        new HashMap<>(),
                                        new HotRow[] {HotRow.EMPTY}));
        EventLog log =
                EventLog.open(
                        state.hot()[0],
                        new Chunks(state.chunks()),
                        new Rows(state.rows()),
                        LogLimits.DEFAULT);
        T result = work.apply(log);
        state.hot()[0] = log.save();
        return result;
    }

    private record Chunks(Map<Long, byte[]> bytes) implements ChunkStore {

        @Override
        public byte[] get(long id) {
            return bytes.get(id);
        }

        @Override
        public void put(long id, byte[] chunk) {
            bytes.put(id, chunk);
        }

        @Override
        public void remove(long id) {
            bytes.remove(id);
        }
    }

    private record Rows(Map<Long, Counterparty> rows) implements CounterpartyStore {

        @Override
        public Counterparty get(long counterparty) {
            return rows.get(counterparty);
        }

        @Override
        public void put(long counterparty, Counterparty row) {
            rows.put(counterparty, row);
        }
    }
}
