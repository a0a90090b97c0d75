package io.sluice.training.keystroke;

import io.sluice.udfs.model.Biometrics;
import java.util.List;

/** A way to verify people. */
interface Method {

    /**
     * Learns a person.
     *
     * @param owner index of the person
     * @param training the person's samples, oldest first
     */
    Verifier enrol(int owner, List<Biometrics> training);
}
