package io.sluice.udfs.analyzer;

/**
 * The network of an address: /24 of IPv4, /48 of IPv6 (what providers hand to one site, RFC 6177).
 * Reads text only and never asks a name server.
 */
final class NetworkPrefix {

    private static final int MAPPED = 0xFFFF;

    private NetworkPrefix() {}

    /** A hash of the network, not 0; 0 if the text is null or no address. */
    static int key(String address) {
        long prefix = address == null ? -1 : prefix(address.strip());
        if (prefix < 0) {
            return Sighting.ABSENT;
        }
        long mixed = (prefix + 1) * 0x9E3779B97F4A7C15L;
        int key = (int) (mixed >>> Integer.SIZE);
        return key == Sighting.ABSENT ? 1 : key;
    }

    /**
     * The network as a number: 24 bits for IPv4, 48 bits and a leading one for IPv6; −1 if none.
     */
    static long prefix(String address) {
        return address.indexOf(':') < 0 ? ipv4(address) : ipv6(address);
    }

    private static long ipv4(String address) {
        long value = 0;
        int octets = 0;
        int from = 0;
        while (octets < 4) {
            int dot = address.indexOf('.', from);
            boolean last = octets == 3;
            if (last != (dot < 0)) {
                return -1;
            }
            int octet = number(address, from, last ? address.length() : dot, 10, 255);
            if (octet < 0) {
                return -1;
            }
            value = value << 8 | octet;
            from = dot + 1;
            octets++;
        }
        return value >>> 8;
    }

    private static long ipv6(String address) {
        int[] groups = new int[8];
        int zone = address.indexOf('%');
        String bare = zone < 0 ? address : address.substring(0, zone);
        int gap = bare.indexOf("::");
        String head = gap < 0 ? bare : bare.substring(0, gap);
        String tail = gap < 0 ? "" : bare.substring(gap + 2);
        int lastColon = bare.lastIndexOf(':');
        boolean dotted = bare.indexOf('.') > 0;
        if (dotted) {
            return mapped(bare, lastColon);
        }
        int front = fill(head, groups);
        int[] back = new int[8];
        int behind = fill(tail, back);
        boolean whole = gap < 0 ? front == 8 : front >= 0 && behind >= 0 && front + behind < 8;
        if (!whole) {
            return -1;
        }
        System.arraycopy(back, 0, groups, 8 - behind, behind);
        return 1L << 48 | (long) groups[0] << 32 | (long) groups[1] << 16 | groups[2];
    }

    /** An IPv4 address written inside IPv6, as ::ffff:192.0.2.1. */
    private static long mapped(String address, int lastColon) {
        String before = address.substring(0, lastColon);
        int group = before.lastIndexOf(':');
        boolean known =
                group >= 0
                        && number(before, group + 1, before.length(), 16, MAPPED) == MAPPED
                        && before.startsWith("::");
        return known ? ipv4(address.substring(lastColon + 1)) : -1;
    }

    /** Fills in the groups of a part; how many there are, or −1 if the part is malformed. */
    private static int fill(String part, int[] groups) {
        if (part.isEmpty()) {
            return 0;
        }
        int count = 0;
        int from = 0;
        while (from <= part.length()) {
            int colon = part.indexOf(':', from);
            int end = colon < 0 ? part.length() : colon;
            int group = count < groups.length ? number(part, from, end, 16, MAPPED) : -1;
            if (group < 0) {
                return -1;
            }
            groups[count++] = group;
            from = end + 1;
        }
        return count;
    }

    private static int number(String text, int from, int to, int radix, int greatest) {
        if (to <= from || to - from > 4) {
            return -1;
        }
        int value = 0;
        for (int i = from; i < to; i++) {
            int digit = Character.digit(text.charAt(i), radix);
            if (digit < 0 || text.charAt(i) > 'f') {
                return -1;
            }
            value = value * radix + digit;
        }
        return value > greatest ? -1 : value;
    }
}
