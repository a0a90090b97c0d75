package io.sluice.udfs.graph;

import java.util.Arrays;

/** Numbers different keys 0, 1, 2, … in the order in which they come, without boxing any. */
final class LongIndex {

    private static final long GOLDEN_RATIO = 0x9E3779B97F4A7C15L;

    private long[] keys;
    private int[] slots;
    private int size;

    /** Room for so many keys before it grows. */
    LongIndex(int expected) {
        keys = new long[Math.max(4, expected)];
        slots = new int[2 * Integer.highestOneBit(2 * keys.length - 1)];
    }

    int size() {
        return size;
    }

    long key(int index) {
        return keys[index];
    }

    /** The key's number, or -1. */
    int get(long key) {
        return slots[slot(key)] - 1;
    }

    /** The key's number, a new one if it has none. */
    int add(long key) {
        int slot = slot(key);
        if (slots[slot] == 0) {
            if (size == keys.length) {
                grow();
                slot = slot(key);
            }
            keys[size++] = key;
            slots[slot] = size;
        }
        return slots[slot] - 1;
    }

    private int slot(long key) {
        int mask = slots.length - 1;
        int slot = (int) (key * GOLDEN_RATIO >>> 32) & mask;
        while (slots[slot] != 0 && keys[slots[slot] - 1] != key) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private void grow() {
        keys = Arrays.copyOf(keys, 2 * size);
        slots = new int[2 * slots.length];
        for (int index = 0; index < size; index++) {
            slots[slot(keys[index])] = index + 1;
        }
    }
}
