package io.sluice.udfs.analyzer.biometric;

import io.sluice.udfs.model.Biometrics;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The last samples of one user on one class of device, ordered by time and then by id, whatever the
 * order they arrived in.
 *
 * <p>Metrics may be missing from samples and may appear later: a profile has a column for each
 * metric that a kept sample holds, at most {@value #MAX_METRICS}. Values that are not finite, or
 * beyond ±{@value #MAX_MAGNITUDE}, count as not measured. A sample that is forgotten leaves the
 * profile as if it had never been learnt, but for the oldest sample that it may have pushed out.
 *
 * <p>Not thread-safe. Who keeps it clears it; each sample ends when {@code capacity} newer ones are
 * there.
 */
public final class BiometricProfile {

    /** How many samples a profile keeps unless told otherwise. */
    public static final int DEFAULT_CAPACITY = 100;

    /** The most metrics in a profile; further names are ignored. */
    public static final int MAX_METRICS = 64;

    /** The longest name of a metric, in characters; longer ones are ignored. */
    public static final int MAX_NAME_LENGTH = 64;

    /** The greatest magnitude of a value. */
    public static final float MAX_MAGNITUDE = 1e12f;

    private final int capacity;
    private List<String> metrics;
    private final ArrayList<ProfileSample> samples;

    private BiometricProfile(int capacity, List<String> metrics, List<ProfileSample> samples) {
        if (capacity < 1) {
            throw new IllegalArgumentException("capacity " + capacity);
        }
        this.capacity = capacity;
        this.metrics = metrics;
        this.samples = new ArrayList<>(samples);
    }

    /** An empty profile of the default capacity. */
    public static BiometricProfile empty() {
        return withCapacity(DEFAULT_CAPACITY);
    }

    /**
     * An empty profile that keeps the given number of samples.
     *
     * @throws IllegalArgumentException if it is not positive
     */
    public static BiometricProfile withCapacity(int capacity) {
        return new BiometricProfile(capacity, List.of(), List.of());
    }

    static BiometricProfile of(int capacity, List<String> metrics, List<ProfileSample> samples) {
        return new BiometricProfile(capacity, metrics, samples);
    }

    /** An independent copy. */
    public BiometricProfile copy() {
        return new BiometricProfile(capacity, metrics, samples);
    }

    /**
     * Learns a sample.
     *
     * @return false if nothing changed: the id is known, nothing usable was measured, or the sample
     *     is older than all of a full profile
     */
    public boolean add(long id, long time, Biometrics sample) {
        if (indexOf(id) >= 0) {
            return false;
        }
        int at = position(id, time);
        if (at == 0 && samples.size() == capacity) {
            return false;
        }
        List<String> measured = usableNames(sample);
        if (measured.isEmpty()) {
            return false;
        }
        if (!metrics.containsAll(measured)) {
            widen(measured);
        }
        ProfileSample aligned = new ProfileSample(id, time, align(sample));
        if (aligned.isEmpty()) {
            return false;
        }
        samples.add(at, aligned);
        if (samples.size() > capacity) {
            samples.remove(0);
            dropEmptyMetrics();
        }
        return true;
    }

    /**
     * Forgets a sample.
     *
     * @return false if it is not kept
     */
    public boolean remove(long id) {
        int index = indexOf(id);
        if (index < 0) {
            return false;
        }
        samples.remove(index);
        dropEmptyMetrics();
        return true;
    }

    /** How many samples are kept. */
    public int size() {
        return samples.size();
    }

    /** How many samples can be kept. */
    public int capacity() {
        return capacity;
    }

    /** The names of the metrics, ascending. */
    public List<String> metrics() {
        return metrics;
    }

    /** The kept samples, oldest first. */
    List<ProfileSample> samples() {
        return samples;
    }

    /**
     * The values of one metric where it was measured, oldest first.
     *
     * @return how many were written to {@code target}
     */
    int column(int metric, double[] target) {
        int count = 0;
        for (ProfileSample sample : samples) {
            float value = sample.values()[metric];
            if (!Float.isNaN(value)) {
                target[count++] = value;
            }
        }
        return count;
    }

    /** Whether a value can be learnt and compared. */
    static boolean usable(float value) {
        return Math.abs(value) <= MAX_MAGNITUDE;
    }

    private int indexOf(long id) {
        for (int i = samples.size() - 1; i >= 0; i--) {
            if (samples.get(i).id() == id) {
                return i;
            }
        }
        return -1;
    }

    private int position(long id, long time) {
        int at = samples.size();
        while (at > 0 && isAfter(samples.get(at - 1), id, time)) {
            at--;
        }
        return at;
    }

    private static boolean isAfter(ProfileSample sample, long id, long time) {
        return sample.time() > time || sample.time() == time && sample.id() > id;
    }

    private static List<String> usableNames(Biometrics sample) {
        List<String> names = new ArrayList<>(sample.names().size());
        for (int i = 0; i < sample.names().size(); i++) {
            String name = sample.names().get(i);
            if (usable(sample.values().get(i)) && name.length() <= MAX_NAME_LENGTH) {
                names.add(name);
            }
        }
        return names;
    }

    private void widen(List<String> measured) {
        List<String> wider = new ArrayList<>(metrics);
        for (String name : measured) {
            if (wider.size() < MAX_METRICS && !metrics.contains(name)) {
                wider.add(name);
            }
        }
        wider.sort(null);
        rearrange(List.copyOf(wider));
    }

    private float[] align(Biometrics sample) {
        float[] values = new float[metrics.size()];
        Arrays.fill(values, Float.NaN);
        for (int i = 0; i < sample.names().size(); i++) {
            int column = metrics.indexOf(sample.names().get(i));
            float value = sample.values().get(i);
            if (column >= 0 && usable(value)) {
                values[column] = value;
            }
        }
        return values;
    }

    private void dropEmptyMetrics() {
        List<String> used = new ArrayList<>(metrics.size());
        double[] scratch = new double[samples.size()];
        for (int metric = 0; metric < metrics.size(); metric++) {
            if (column(metric, scratch) > 0) {
                used.add(metrics.get(metric));
            }
        }
        if (used.size() < metrics.size()) {
            rearrange(List.copyOf(used));
        }
    }

    private void rearrange(List<String> target) {
        int[] origin = target.stream().mapToInt(metrics::indexOf).toArray();
        samples.replaceAll(sample -> sample.rearranged(origin));
        metrics = target;
    }
}
