package io.sluice.training.keystroke;

import io.sluice.udfs.model.Biometrics;

/** Tells how far a claimant's sample is from the person enrolled. */
interface Verifier {

    /**
     * Distance of a sample; higher speaks for an impostor.
     *
     * @param claimant index of who typed it: never to be judged with knowledge of that person
     * @param sample what was typed
     */
    double distance(int claimant, Biometrics sample);
}
