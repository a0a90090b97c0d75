package io.sluice.udfs.analyzer.graph;

import io.sluice.udfs.graph.Cycle;
import java.util.HexFormat;
import java.util.Map;
import java.util.StringJoiner;

/** How reasons say the members of a cycle, in the way of the money from where it sets out. */
final class RingText {

    private RingText() {}

    static String of(Cycle cycle, Map<Long, String> names) {
        long[] members = cycle.members();
        int first = 0;
        while (members[first] != cycle.origin()) {
            first++;
        }
        StringJoiner way = new StringJoiner(" > ");
        for (int i = 0; i <= members.length; i++) {
            way.add(name(members[(first + i) % members.length], names));
        }
        return way.toString();
    }

    /** A member that had no time to give its name is known by its hash. */
    private static String name(long member, Map<Long, String> names) {
        String name = names.get(member);
        return name == null ? "#" + HexFormat.of().toHexDigits(member) : name;
    }
}
