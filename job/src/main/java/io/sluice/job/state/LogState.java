package io.sluice.job.state;

import io.sluice.udfs.room.LogRows;
import io.sluice.udfs.window.ChunkStore;
import io.sluice.udfs.window.Counterparty;
import io.sluice.udfs.window.CounterpartyCodec;
import io.sluice.udfs.window.CounterpartyStore;
import io.sluice.udfs.window.HotRow;
import org.apache.flink.api.common.state.MapState;

/** The event log of the key that an operator currently works for, in Flink state. */
public class LogState implements LogRows {

    /** The part of the hot row that holds the newest events. */
    private static final int EVENTS = 0;

    /** Purged by the log as event time passes; cleared by the backstop's processing time. */
    private final HotState hot;

    /** Purged by the log as event time passes; cleared by the backstop's processing time. */
    private final MapState<Long, byte[]> chunks;

    /** Cleared by the backstop's processing time, since the last payment with the counterparty. */
    private final MapState<Long, Counterparty> counterparties;

    /**
     * The log of a room.
     *
     * @param rows of its operator
     * @param room prefix of the states' names
     * @param codec of the hot row, whose first part are the newest events
     */
    public LogState(Rows rows, String room, Class<? extends BundleCodec> codec) {
        this.hot = rows.hot(room + "-hot", codec);
        this.chunks = rows.bytesByNumber(room + "-chunks");
        this.counterparties =
                rows.immutableByHash(
                        room + "-counterparties", Counterparty.class, CounterpartyCodec.class);
    }

    /** The hot row, for the parts that a room adds to it. */
    protected HotState row() {
        return hot;
    }

    /** Ends the work on a record: what was kept in the hot row is written. */
    public void save() {
        hot.save();
    }

    @Override
    public HotRow hot() {
        return hot.get(EVENTS, HotRow.EMPTY);
    }

    @Override
    public void keep(HotRow row) {
        hot.put(EVENTS, row);
    }

    @Override
    public ChunkStore chunks() {
        return new ChunkStore() {
            @Override
            public byte[] get(long id) {
                return Rows.get(chunks, id);
            }

            @Override
            public void put(long id, byte[] chunk) {
                Rows.put(chunks, id, chunk);
            }

            @Override
            public void remove(long id) {
                Rows.remove(chunks, id);
            }
        };
    }

    @Override
    public CounterpartyStore counterparties() {
        return new CounterpartyStore() {
            @Override
            public Counterparty get(long counterparty) {
                return Rows.get(counterparties, counterparty);
            }

            @Override
            public void put(long counterparty, Counterparty row) {
                Rows.put(counterparties, counterparty, row);
            }
        };
    }
}
