package io.sluice.job.network;

import io.sluice.udfs.window.ChunkStore;
import org.apache.flink.statefun.sdk.state.PersistedTable;

/**
 * The older edges of the account that is spoken to.
 *
 * @param table by chunk
 */
record AccountChunks(PersistedTable<Long, byte[]> table) implements ChunkStore {

    @Override
    public byte[] get(long id) {
        return table.get(id);
    }

    @Override
    public void put(long id, byte[] chunk) {
        table.set(id, chunk);
    }

    @Override
    public void remove(long id) {
        table.remove(id);
    }
}
