package io.sluice.udfs.window;

import java.util.List;

/** Reads what is there of a log's tree without changing it. */
final class TreeReader {

    /** Looks at one event; true ends the walk. */
    interface Visitor {
        boolean visit(EventCursor event);
    }

    private final LogTree tree;
    private final Nodes nodes;

    TreeReader(LogTree tree, Nodes nodes) {
        this.tree = tree;
        this.nodes = nodes;
    }

    /** Adds all events that a query sees, by whole summaries where it can. */
    void answer(WindowQuery query) {
        if (!tree.isEmpty()) {
            answer(tree.root(), query);
        }
    }

    private void answer(Branch branch, WindowQuery query) {
        if (branch == null) {
            return;
        }
        for (int i = 0; i < branch.size() && branch.minTime(i) <= query.time(); i++) {
            if (branch.maxTime(i) <= query.oldest()) {
                continue;
            }
            Summary whole = query.whole(branch.minTime(i), branch.maxTime(i), branch.knownAt(i));
            if (whole != null) {
                branch.addTo(whole, i);
            } else if (branch.level() > 0) {
                answer(nodes.branch(branch.child(i)), query);
            } else {
                answer(nodes.leaf(branch.child(i)), branch.lasts(i), query);
            }
        }
    }

    private static void answer(byte[] leaf, long lasts, WindowQuery query) {
        if (leaf != null) {
            query.add(Leaf.cursor(leaf, query.time()), lasts);
        }
    }

    /** Walks over the events after a key, old to new, until the visitor has seen enough. */
    boolean after(EventKey key, Visitor visitor) {
        return !tree.isEmpty() && after(tree.root(), key, visitor);
    }

    private boolean after(Branch branch, EventKey key, Visitor visitor) {
        if (branch == null) {
            return false;
        }
        for (int i = branch.find(key); i < branch.size(); i++) {
            long child = branch.child(i);
            boolean enough =
                    branch.level() > 0
                            ? after(nodes.branch(child), key, visitor)
                            : after(nodes.leaf(child), key, visitor);
            if (enough) {
                return true;
            }
        }
        return false;
    }

    private static boolean after(byte[] leaf, EventKey key, Visitor visitor) {
        return leaf != null && after(Leaf.cursor(leaf, key.time()), key, visitor);
    }

    static boolean after(EventCursor events, EventKey key, Visitor visitor) {
        while (events.next()) {
            if (events.isAfter(key) && visitor.visit(events)) {
                return true;
            }
        }
        return false;
    }

    /** The events of the last leaf that begins before a key; none if there is no such leaf. */
    List<Event> leafBefore(EventKey key) {
        return tree.isEmpty() ? List.of() : leafBefore(tree.root(), key);
    }

    private List<Event> leafBefore(Branch branch, EventKey key) {
        if (branch == null) {
            return List.of();
        }
        EventKey before = new EventKey(key.time(), key.arrival() - 1);
        int i = branch.find(before);
        if (branch.beginsAfter(i, before)) {
            return List.of();
        }
        long child = branch.child(i);
        if (branch.level() > 0) {
            return leafBefore(nodes.branch(child), key);
        }
        byte[] leaf = nodes.leaf(child);
        return leaf == null ? List.of() : Leaf.read(leaf, 0).events();
    }
}
