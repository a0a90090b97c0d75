package io.sluice.udfs.room;

import io.sluice.udfs.window.ChunkStore;
import io.sluice.udfs.window.Counterparty;
import io.sluice.udfs.window.CounterpartyStore;
import io.sluice.udfs.window.HotRow;
import java.util.HashMap;
import java.util.Map;

/** The rows of one log in plain maps. */
class MemoryLogRows implements LogRows {

    private final Map<Long, byte[]> chunks = new HashMap<>();
    private final Map<Long, Counterparty> counterparties = new HashMap<>();
    private HotRow hot = HotRow.EMPTY;

    @Override
    public HotRow hot() {
        return hot;
    }

    @Override
    public void keep(HotRow row) {
        hot = row;
    }

    @Override
    public ChunkStore chunks() {
        return new ChunkStore() {
            @Override
            public byte[] get(long id) {
                return chunks.get(id);
            }

            @Override
            public void put(long id, byte[] chunk) {
                chunks.put(id, chunk);
            }

            @Override
            public void remove(long id) {
                chunks.remove(id);
            }
        };
    }

    @Override
    public CounterpartyStore counterparties() {
        return new CounterpartyStore() {
            @Override
            public Counterparty get(long counterparty) {
                return counterparties.get(counterparty);
            }

            @Override
            public void put(long counterparty, Counterparty row) {
                counterparties.put(counterparty, row);
            }
        };
    }
}
