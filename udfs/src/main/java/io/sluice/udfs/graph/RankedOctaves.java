package io.sluice.udfs.graph;

import io.sluice.udfs.bytes.ByteSource;

/** Reads the octaves of a stored {@link AmountRanking}, each alone. */
final class RankedOctaves {

    private final byte[] chunk;
    private final int[] starts = new int[Long.SIZE + 1];

    /** Nothing is ranked if the chunk is null: the store's backstop may have taken it. */
    RankedOctaves(byte[] chunk) {
        this.chunk = chunk;
        if (chunk == null) {
            return;
        }
        ByteSource source = new ByteSource(chunk, 0);
        int version = source.readByte();
        if (version != AmountRanking.VERSION) {
            throw new IllegalStateException("unknown form of a ranking: " + version);
        }
        for (int octave = 0; octave < Long.SIZE; octave++) {
            starts[octave + 1] = starts[octave] + (int) source.readUnsigned();
        }
        for (int octave = 0; octave <= Long.SIZE; octave++) {
            starts[octave] += source.position();
        }
    }

    /** The edges of an octave, those that arrived last first. */
    EdgeCursor octave(int octave) {
        return new EdgeCursor(chunk, starts[octave], starts[octave + 1]);
    }

    /**
     * Offers an answer so many edges of the octave of the judged amount and of those next to it,
     * the newest, and of others by distance until the answer has so many.
     */
    void offer(AnswerBuilder answer, int judged, int enough) {
        answer.offer(octave(judged), enough);
        for (int distance = 1; distance < Long.SIZE; distance++) {
            if (judged - distance >= 0) {
                answer.offer(octave(judged - distance), enough);
            }
            if (judged + distance < Long.SIZE) {
                answer.offer(octave(judged + distance), enough);
            }
            if (answer.size() >= enough) {
                return;
            }
        }
    }
}
