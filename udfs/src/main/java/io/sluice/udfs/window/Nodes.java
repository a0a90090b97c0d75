package io.sluice.udfs.window;

import java.util.ArrayList;
import java.util.List;

/**
 * The nodes that one piece of work has touched: each branch is read once and written once, and a
 * leaf is not read twice in a row.
 *
 * <p>A node that nobody wrote for very long may be gone from the store while the log lives on. It
 * and what is older than it are beyond every window: who comes upon it forgets them.
 */
final class Nodes {

    private final ChunkStore store;
    private final List<Branch> open = new ArrayList<>();
    private final Header header;
    private long latestLeafId;
    private byte[] latestLeaf;
    private boolean lost;

    Nodes(ChunkStore store, Header header) {
        this.store = store;
        this.header = header;
    }

    long newId() {
        return header.newChunk();
    }

    /** A branch, or null if it is gone. */
    Branch branch(long id) {
        for (int i = 0; i < open.size(); i++) {
            if (open.get(i).id() == id) {
                return open.get(i);
            }
        }
        byte[] bytes = store.get(id);
        lost |= bytes == null;
        return bytes == null ? null : opened(Branch.read(id, bytes));
    }

    Branch createBranch(int level) {
        return opened(Branch.create(newId(), level));
    }

    Branch opened(Branch branch) {
        open.add(branch);
        return branch;
    }

    void remove(Branch branch) {
        open.remove(branch);
        store.remove(branch.id());
    }

    /** The bytes of a leaf, or null if it is gone. */
    byte[] leaf(long id) {
        if (id != latestLeafId) {
            latestLeaf = store.get(id);
            latestLeafId = id;
            lost |= latestLeaf == null;
        }
        return latestLeaf;
    }

    void putLeaf(long id, byte[] bytes) {
        latestLeafId = id;
        latestLeaf = bytes;
        store.put(id, bytes);
    }

    void removeLeaf(long id) {
        store.remove(id);
    }

    /** Whether a node was found to be gone. */
    boolean lost() {
        return lost;
    }

    void save() {
        for (Branch branch : open) {
            if (branch.changed()) {
                store.put(branch.id(), branch.bytes());
            }
        }
        open.clear();
    }
}
