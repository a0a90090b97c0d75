package io.sluice.udfs.analyzer;

import com.tdunning.math.stats.Centroid;
import com.tdunning.math.stats.MergingDigest;
import io.sluice.udfs.model.Wire;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/**
 * Quantiles of the amounts that an account pays or receives, in at most 400 bytes: a t-digest
 * (Dunning, Ertl: Computing extremely accurate quantiles using t-digests, 2019) over the natural
 * logarithm of micros, with a small buffer of exact amounts before it.
 *
 * <p>Immutable, and a function of its contents alone: the digest is built afresh from centroids and
 * buffer whenever it is asked or compressed, so that saving and restoring in between changes
 * nothing. The order of lessons does not matter while they all fit into the buffer.
 */
public final class AmountSketch {

    /** Nothing known. */
    public static final AmountSketch EMPTY =
            new AmountSketch(new float[0], new int[0], new float[0]);

    /** Amounts that are kept exactly before they enter the digest. */
    static final int BUFFER = 24;

    /** Weight at which all is halved, so that old amounts fade. */
    static final int CAPACITY = 4096;

    private static final double COMPRESSION = 50;

    private final float[] means;
    private final int[] weights;
    private final float[] buffer;
    private final int count;

    private AmountSketch(float[] means, int[] weights, float[] buffer) {
        this.means = means;
        this.weights = weights;
        this.buffer = buffer;
        int sum = buffer.length;
        for (int weight : weights) {
            sum += weight;
        }
        this.count = sum;
    }

    /** Number of amounts that the sketch stands for. */
    public int count() {
        return count;
    }

    /**
     * With one more amount.
     *
     * @param micros in the reference currency; what is not above 0 teaches nothing
     */
    public AmountSketch learn(long micros) {
        if (micros <= 0) {
            return this;
        }
        float value = log(micros);
        int found = Arrays.binarySearch(buffer, value);
        int at = found < 0 ? -found - 1 : found;
        float[] grown = new float[buffer.length + 1];
        System.arraycopy(buffer, 0, grown, 0, at);
        grown[at] = value;
        System.arraycopy(buffer, at, grown, at + 1, buffer.length - at);
        AmountSketch next = new AmountSketch(means, weights, grown);
        return grown.length > BUFFER ? next.compressed() : next;
    }

    /**
     * With one amount less: exactly, while it is in the buffer; else the centroid nearest to it
     * loses one, which is exact for the rare ones at both ends.
     */
    public AmountSketch unlearn(long micros) {
        if (micros <= 0 || count == 0) {
            return this;
        }
        float value = log(micros);
        int at = Arrays.binarySearch(buffer, value);
        if (at >= 0) {
            return new AmountSketch(means, weights, without(buffer, at));
        }
        return weights.length == 0 ? this : lighter(nearest(value));
    }

    /** The quantiles as of now; building them costs about a microsecond. */
    public AmountQuantiles quantiles() {
        return count == 0 ? AmountQuantiles.NONE : AmountQuantiles.of(digest(), greatest());
    }

    private AmountSketch compressed() {
        MergingDigest digest = digest();
        digest.compress();
        int halve = digest.size() >= CAPACITY ? 1 : 0;
        float[] newMeans = new float[digest.centroidCount()];
        int[] newWeights = new int[newMeans.length];
        int at = 0;
        for (Centroid centroid : digest.centroids()) {
            newMeans[at] = (float) centroid.mean();
            newWeights[at++] = (centroid.count() + halve) >> halve;
        }
        return new AmountSketch(newMeans, newWeights, new float[0]);
    }

    private MergingDigest digest() {
        MergingDigest digest = new MergingDigest(COMPRESSION, 2 * means.length + BUFFER + 16);
        for (int i = 0; i < means.length; i++) {
            digest.add(means[i], weights[i]);
        }
        for (float value : buffer) {
            digest.add(value, 1);
        }
        return digest;
    }

    private double greatest() {
        double merged = means.length == 0 ? 0 : means[means.length - 1];
        double waiting = buffer.length == 0 ? 0 : buffer[buffer.length - 1];
        return Math.max(merged, waiting);
    }

    private int nearest(float value) {
        int best = 0;
        for (int i = 1; i < means.length; i++) {
            if (Math.abs(means[i] - value) < Math.abs(means[best] - value)) {
                best = i;
            }
        }
        return best;
    }

    private AmountSketch lighter(int at) {
        if (weights[at] == 1) {
            int[] rest = new int[weights.length - 1];
            System.arraycopy(weights, 0, rest, 0, at);
            System.arraycopy(weights, at + 1, rest, at, rest.length - at);
            return new AmountSketch(without(means, at), rest, buffer);
        }
        int[] rest = weights.clone();
        rest[at]--;
        return new AmountSketch(means, rest, buffer);
    }

    private static float[] without(float[] values, int at) {
        float[] rest = new float[values.length - 1];
        System.arraycopy(values, 0, rest, 0, at);
        System.arraycopy(values, at + 1, rest, at, rest.length - at);
        return rest;
    }

    private static float log(long micros) {
        return (float) Math.log(micros);
    }

    /** Writes the sketch; the row around it holds the version. */
    public void write(DataOutput out) throws IOException {
        Wire.writeUnsigned(means.length, out);
        for (int i = 0; i < means.length; i++) {
            out.writeFloat(means[i]);
            Wire.writeUnsigned(weights[i], out);
        }
        Wire.writeUnsigned(buffer.length, out);
        for (float value : buffer) {
            out.writeFloat(value);
        }
    }

    /** Reads what {@link #write} wrote. */
    public static AmountSketch read(DataInput in) throws IOException {
        int size = (int) Wire.readUnsigned(in);
        float[] means = new float[size];
        int[] weights = new int[size];
        for (int i = 0; i < size; i++) {
            means[i] = in.readFloat();
            weights[i] = (int) Wire.readUnsigned(in);
        }
        float[] buffer = new float[(int) Wire.readUnsigned(in)];
        for (int i = 0; i < buffer.length; i++) {
            buffer[i] = in.readFloat();
        }
        return new AmountSketch(means, weights, buffer);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AmountSketch that
                && Arrays.equals(means, that.means)
                && Arrays.equals(weights, that.weights)
                && Arrays.equals(buffer, that.buffer);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(means) + 31 * Arrays.hashCode(weights) + Arrays.hashCode(buffer);
    }

    @Override
    public String toString() {
        return "AmountSketch[" + count + " amounts, " + means.length + " centroids]";
    }
}
