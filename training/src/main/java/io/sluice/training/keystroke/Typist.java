package io.sluice.training.keystroke;

import io.sluice.udfs.model.Biometrics;
import java.util.List;

/**
 * One person who typed the same password again and again.
 *
 * @param name as in the data
 * @param repetitions in the order typed, timings in seconds
 */
record Typist(String name, List<Biometrics> repetitions) {

    Typist {
        repetitions = List.copyOf(repetitions);
    }
}
