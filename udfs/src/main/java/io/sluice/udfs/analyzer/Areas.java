package io.sluice.udfs.analyzer;

/** Squares of half a degree (at most 56 km a side) that tell roughly where an account pays. */
final class Areas {

    private static final int PER_DEGREE = 2;
    private static final int COLUMNS = 360 * PER_DEGREE;
    private static final int ROWS = 180 * PER_DEGREE;

    private Areas() {}

    /** The square of a point, at least 1; points off the globe fall into those at its edge. */
    static int key(double latitude, double longitude) {
        int row = clamp((int) Math.floor((latitude + 90) * PER_DEGREE), ROWS);
        int column = clamp((int) Math.floor((longitude + 180) * PER_DEGREE), COLUMNS);
        return row * COLUMNS + column + 1;
    }

    /** Latitude of the square's centre, degrees. */
    static double latitude(int key) {
        int row = (key - 1) / COLUMNS;
        return (row + 0.5) / PER_DEGREE - 90;
    }

    /** Longitude of the square's centre, degrees. */
    static double longitude(int key) {
        return ((key - 1) % COLUMNS + 0.5) / PER_DEGREE - 180;
    }

    private static int clamp(int value, int size) {
        return Math.max(0, Math.min(size - 1, value));
    }
}
