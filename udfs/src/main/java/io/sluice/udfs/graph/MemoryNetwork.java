package io.sluice.udfs.graph;

import io.sluice.udfs.window.ChunkStore;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The whole graph in the memory of one thread: the same rows and the same search as the distributed
 * room has, without messages. What the room is measured against, and what experiments and tests run
 * on. Accounts never leave it.
 */
public final class MemoryNetwork {

    private final EdgeLogLimits retention;
    private final LongIndex nodes = new LongIndex(1024);
    private final List<Account> accounts = new ArrayList<>();

    /** A graph without edges, whose accounts keep them so long. */
    public MemoryNetwork(EdgeLogLimits retention) {
        this.retention = retention;
    }

    /** Stores a payment at both its ends, unless it is no edge. */
    public void store(NetworkPayment payment) {
        if (payment.isEdge()) {
            for (Direction direction : Direction.values()) {
                Account account = account(payment.node(direction));
                EdgeLog log = account.open();
                log.append(direction, payment.edge(direction), payment.receivedAt());
                account.row = log.save();
            }
        }
    }

    /**
     * Notes at both ends that no money moved.
     *
     * @param knownAt the payment counts no more for what is judged at or after this time
     */
    public void voidPayment(NetworkPayment payment, long knownAt) {
        for (Direction direction : Direction.values()) {
            Account account = account(payment.node(direction));
            EdgeLog log = account.open();
            log.voidPayment(payment.payment(), payment.time(), knownAt);
            account.row = log.save();
        }
    }

    /** Searches to the end for what a stored payment closes. */
    public EgoSearch search(NetworkPayment judged, SearchLimits limits) {
        EgoSearch search = new EgoSearch(judged, limits);
        Deque<Question> open = new ArrayDeque<>(search.begin());
        while (!search.done()) {
            open.addAll(search.take(answer(open.remove())));
        }
        return search;
    }

    /** What an account answers; nothing if it has no edges. */
    public Answer answer(Question question) {
        int node = nodes.get(question.node());
        return node < 0
                ? Answer.none(question.node(), question.direction())
                : accounts.get(node).open().answer(question);
    }

    /** Number of accounts that have, or had, edges. */
    public int accounts() {
        return accounts.size();
    }

    /** Bytes of all rows and chunks, without what the memory's own structures take. */
    public long bytes() {
        return accounts.stream().mapToLong(Account::bytes).sum();
    }

    private Account account(long name) {
        int node = nodes.add(name);
        if (node == accounts.size()) {
            accounts.add(new Account());
        }
        return accounts.get(node);
    }

    private final class Account implements ChunkStore {

        private EdgeRow row = EdgeRow.EMPTY;
        private Map<Long, byte[]> chunks = Map.of();

        EdgeLog open() {
            return EdgeLog.open(row, this, retention);
        }

        long bytes() {
            return row.size() + chunks.values().stream().mapToLong(chunk -> chunk.length).sum();
        }

        @Override
        public byte[] get(long id) {
            return chunks.get(id);
        }

        @Override
        public void put(long id, byte[] chunk) {
            if (chunks.isEmpty()) {
                chunks = new HashMap<>();
            }
            chunks.put(id, chunk);
        }

        @Override
        public void remove(long id) {
            chunks.remove(id);
        }
    }
}
