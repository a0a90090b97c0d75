package io.sluice.udfs.window;

import io.sluice.udfs.bytes.ByteSink;
import io.sluice.udfs.bytes.ByteSource;
import java.util.function.UnaryOperator;

/**
 * The older events of a log: a B+ tree in the order of keys, whose branches hold a summary of each
 * child. It grows at its right end, is edited anywhere, and shrinks at its left end.
 */
final class LogTree {

    /** A change of one leaf, which may give its branch a new sibling. */
    private interface Change {
        Branch apply(Branch branch, int leaf);
    }

    private static final EventKey END = new EventKey(Long.MAX_VALUE, Long.MAX_VALUE);

    private final Nodes nodes;
    private final LogShape shape;
    private long root;
    private long events;

    /** Where the first leaf ended when it became the first: what comes late may end after it. */
    private long oldestEnd;

    LogTree(Nodes nodes, LogShape shape) {
        this.nodes = nodes;
        this.shape = shape;
    }

    void readFrom(ByteSource source) {
        root = source.readUnsigned();
        if (root != 0) {
            events = source.readUnsigned();
            oldestEnd = source.readSigned();
        }
    }

    void writeTo(ByteSink sink) {
        sink.writeUnsigned(root);
        if (root != 0) {
            sink.writeUnsigned(events);
            sink.writeSigned(oldestEnd);
        }
    }

    boolean isEmpty() {
        return root == 0;
    }

    long events() {
        return events;
    }

    /** Whether the first leaf has nothing after a time, or the first node is gone. */
    boolean beginsUpTo(long time) {
        if (isEmpty() || oldestEnd > time) {
            return false;
        }
        Branch top = root();
        oldestEnd = top == null ? oldestEnd : endOfFirst(top);
        return oldestEnd <= time;
    }

    /** The topmost branch, or null if it is gone. */
    Branch root() {
        return nodes.branch(root);
    }

    /** Is empty from now on; what the store still has of it goes by the backstop. */
    void forget() {
        root = 0;
        events = 0;
    }

    /** Whether all nodes on the way to the place of a key are there. */
    boolean reaches(EventKey key) {
        Branch bottom = isEmpty() ? null : bottom(key);
        return bottom != null && nodes.leaf(bottom.child(bottom.find(key))) != null;
    }

    /** The branch of level 0 where a key has its place, or null if one on the way is gone. */
    private Branch bottom(EventKey key) {
        Branch branch = root();
        while (branch != null && branch.level() > 0) {
            branch = nodes.branch(branch.child(branch.find(key)));
        }
        return branch;
    }

    /** Adds a full leaf at the right end. */
    void append(ChildEntry leaf, int size, long end) {
        if (!isEmpty() && bottom(END) == null) {
            forget();
        }
        if (isEmpty()) {
            root = nodes.createBranch(0).id();
            oldestEnd = end;
        }
        events += size;
        grow(append(root(), leaf));
    }

    private Branch append(Branch branch, ChildEntry leaf) {
        if (branch.level() == 0) {
            return place(branch, branch.size(), leaf);
        }
        int last = branch.size() - 1;
        Branch child = nodes.branch(branch.child(last));
        Branch sibling = append(child, leaf);
        branch.set(last, child.entry());
        return sibling == null ? null : place(branch, last + 1, sibling.entry());
    }

    /** Adds an event anywhere that the tree reaches. */
    void insert(Event event, boolean last) {
        events++;
        change(event.key(), (branch, i) -> insert(branch, i, event, last));
    }

    private Branch insert(Branch branch, int i, Event event, boolean last) {
        Leaf leaf = leaf(branch, i);
        Leaf right = leaf.size() == shape.leafEvents() ? leaf.split() : null;
        Leaf target = right == null || event.key().compareTo(right.first()) < 0 ? leaf : right;
        target.insert(event, last);
        branch.set(i, put(branch.child(i), leaf));
        return right == null ? null : place(branch, i + 1, put(nodes.newId(), right));
    }

    /** Edits the event with this key, which the tree reaches; false if there is none. */
    boolean edit(EventKey key, UnaryOperator<Event> edit) {
        boolean[] found = new boolean[1];
        change(
                key,
                (branch, i) -> {
                    Leaf leaf = leaf(branch, i);
                    found[0] = leaf.edit(key, edit);
                    if (found[0]) {
                        branch.set(i, put(branch.child(i), leaf));
                    }
                    return null;
                });
        return found[0];
    }

    private void change(EventKey key, Change change) {
        grow(change(root(), key, change));
    }

    private Branch change(Branch branch, EventKey key, Change change) {
        int i = branch.find(key);
        if (branch.level() == 0) {
            return change.apply(branch, i);
        }
        Branch child = nodes.branch(branch.child(i));
        Branch sibling = change(child, key, change);
        branch.set(i, child.entry());
        return sibling == null ? null : place(branch, i + 1, sibling.entry());
    }

    private Leaf leaf(Branch branch, int i) {
        return Leaf.read(nodes.leaf(branch.child(i)), branch.lasts(i));
    }

    private ChildEntry put(long id, Leaf leaf) {
        byte[] bytes = leaf.bytes();
        nodes.putLeaf(id, bytes);
        Summary summary = Leaf.summary(bytes, leaf.lasts());
        return new ChildEntry(id, leaf.first().arrival(), leaf.lasts(), summary);
    }

    /**
     * Adds a child; a full branch gives the right half, or just a child at its end, to a sibling.
     */
    private Branch place(Branch branch, int i, ChildEntry child) {
        branch.insert(i, child);
        if (branch.size() <= shape.fanOut()) {
            return null;
        }
        int half = i == branch.size() - 1 ? i : branch.size() / 2;
        return nodes.opened(branch.split(half, nodes.newId()));
    }

    private void grow(Branch sibling) {
        if (sibling != null) {
            Branch old = root();
            Branch top = nodes.createBranch(old.level() + 1);
            top.insert(0, old.entry());
            top.insert(1, sibling.entry());
            root = top.id();
        }
    }

    /**
     * The event with this key, if it is here, is no longer the last of its counterparty. The tree
     * must reach it.
     */
    void forgetLast(EventKey key) {
        Branch bottom = bottom(key);
        int i = bottom.find(key);
        int event = Leaf.find(nodes.leaf(bottom.child(i)), key);
        if (event >= 0 && (bottom.lasts(i) >>> event & 1) == 1) {
            forgetLast(key, bottom.lasts(i) & ~(1L << event));
        }
    }

    private void forgetLast(EventKey key, long lasts) {
        Branch branch = root();
        while (true) {
            int i = branch.find(key);
            branch.forgetLast(i, branch.level() == 0 ? lasts : 0);
            if (branch.level() == 0) {
                return;
            }
            branch = nodes.branch(branch.child(i));
        }
    }

    /**
     * Takes the first leaf out, or the first node that is gone, and gives its events to the panes;
     * returns its last key, or null if it was gone.
     */
    EventKey removeOldest(Panes panes) {
        Branch top = root();
        EventKey end = top == null ? null : removeOldest(top, panes);
        while (top != null && top.level() > 0 && top.size() == 1) {
            Branch only = nodes.branch(top.child(0));
            nodes.remove(top);
            top = only;
        }
        if (top == null) {
            forget();
        } else if (top.size() == 0) {
            nodes.remove(top);
            forget();
        } else {
            root = top.id();
            oldestEnd = endOfFirst(top);
        }
        return end;
    }

    private EventKey removeOldest(Branch branch, Panes panes) {
        return branch.level() == 0
                ? removeOldestLeaf(branch, panes)
                : removeOldestBelow(branch, panes);
    }

    private EventKey removeOldestLeaf(Branch branch, Panes panes) {
        long first = branch.child(0);
        byte[] leaf = nodes.leaf(first);
        EventKey end = leaf == null ? null : panes.fold(Leaf.cursor(leaf), branch.lasts(0));
        events -= branch.count(0);
        nodes.removeLeaf(first);
        branch.removeFirst();
        return end;
    }

    private EventKey removeOldestBelow(Branch branch, Panes panes) {
        Branch child = nodes.branch(branch.child(0));
        if (child == null) {
            events -= branch.count(0);
            branch.removeFirst();
            return null;
        }
        EventKey end = removeOldest(child, panes);
        if (child.size() == 0) {
            nodes.remove(child);
            branch.removeFirst();
        } else {
            branch.set(0, child.entry());
        }
        return end;
    }

    /** The end of the first leaf, or of the first node that is gone. */
    private long endOfFirst(Branch top) {
        Branch branch = top;
        while (branch.level() > 0) {
            Branch child = nodes.branch(branch.child(0));
            if (child == null) {
                break;
            }
            branch = child;
        }
        return branch.maxTime(0);
    }
}
