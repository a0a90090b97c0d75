package io.sluice.job.state;

import io.sluice.udfs.room.LogRows;
import io.sluice.udfs.window.ChunkStore;
import io.sluice.udfs.window.Counterparty;
import io.sluice.udfs.window.CounterpartyCodec;
import io.sluice.udfs.window.CounterpartyStore;
import io.sluice.udfs.window.HotRow;
import io.sluice.udfs.window.HotRowCodec;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.ValueState;

/** The event log of the key that an operator currently works for, in Flink state. */
public class LogState implements LogRows {

    /** Purged by the log as event time passes; cleared by the backstop's processing time. */
    private final ValueState<HotRow> hot;

    /** Purged by the log as event time passes; cleared by the backstop's processing time. */
    private final MapState<Long, byte[]> chunks;

    /** Cleared by the backstop's processing time, since the last payment with the counterparty. */
    private final MapState<Long, Counterparty> counterparties;

    /**
     * The log of a room.
     *
     * @param rows of its operator
     * @param room prefix of the states' names
     */
    public LogState(Rows rows, String room) {
        this.hot = rows.immutable(room + "-events", HotRow.class, HotRowCodec.class);
        this.chunks = rows.bytesByNumber(room + "-chunks");
        this.counterparties =
                rows.immutableByHash(
                        room + "-counterparties", Counterparty.class, CounterpartyCodec.class);
    }

    @Override
    public HotRow hot() {
        return Rows.get(hot, HotRow.EMPTY);
    }

    @Override
    public void keep(HotRow row) {
        Rows.put(hot, row);
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
