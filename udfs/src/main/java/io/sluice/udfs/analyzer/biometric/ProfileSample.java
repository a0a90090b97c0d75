package io.sluice.udfs.analyzer.biometric;

/**
 * One kept sample.
 *
 * @param id whose sample it is: a hash of the payment's identity
 * @param time epoch milliseconds of the payment
 * @param values one for each of the profile's metrics, NaN where it was not measured; never changed
 */
record ProfileSample(long id, long time, float[] values) {

    boolean isEmpty() {
        for (float value : values) {
            if (!Float.isNaN(value)) {
                return false;
            }
        }
        return true;
    }

    /**
     * The same sample with its values in other columns: {@code origin[i]} is the old column or -1.
     */
    ProfileSample rearranged(int[] origin) {
        float[] moved = new float[origin.length];
        for (int column = 0; column < origin.length; column++) {
            moved[column] = origin[column] < 0 ? Float.NaN : values[origin[column]];
        }
        return new ProfileSample(id, time, moved);
    }
}
