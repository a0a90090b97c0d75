package io.sluice.training.keystroke;

import io.sluice.udfs.model.Biometrics;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Who is learnt from what and judged on what; positions are repetitions, first inclusive, last
 * exclusive.
 *
 * @param trainFrom first repetition to train on
 * @param trainTo end of training and start of the genuine claims
 * @param genuineTo end of the genuine claims
 * @param impostorFrom first repetition of each other person used as a claim
 * @param impostorTo end of those
 */
record Protocol(int trainFrom, int trainTo, int genuineTo, int impostorFrom, int impostorTo) {

    /** Repetitions before the genuine claims in the published protocol. */
    static final int PUBLISHED_TRAINING = 200;

    /**
     * The published protocol, with the last {@code profile} of the first 200 repetitions to train
     * on; with 200 it is exactly the published one.
     */
    static Protocol published(int profile) {
        return new Protocol(PUBLISHED_TRAINING - profile, PUBLISHED_TRAINING, 400, 0, 5);
    }

    /**
     * What constants were chosen on: only first halves, and none of the impostor claims of {@link
     * #published}.
     */
    static Protocol development() {
        return new Protocol(0, 100, PUBLISHED_TRAINING, 5, 10);
    }

    /** Trials of every typist, in order. */
    List<Trials> run(List<Typist> typists, Method method) {
        return IntStream.range(0, typists.size())
                .mapToObj(owner -> trials(typists, owner, method))
                .toList();
    }

    private Trials trials(List<Typist> typists, int owner, Method method) {
        List<Biometrics> own = typists.get(owner).repetitions();
        Verifier verifier = method.enrol(owner, own.subList(trainFrom, trainTo));
        double[] genuine =
                own.subList(trainTo, genuineTo).stream()
                        .mapToDouble(sample -> verifier.distance(owner, sample))
                        .toArray();
        List<Double> impostors = new ArrayList<>();
        for (int other = 0; other < typists.size(); other++) {
            if (other != owner) {
                for (Biometrics sample :
                        typists.get(other).repetitions().subList(impostorFrom, impostorTo)) {
                    impostors.add(verifier.distance(other, sample));
                }
            }
        }
        return new Trials(genuine, impostors.stream().mapToDouble(Double::doubleValue).toArray());
    }
}
