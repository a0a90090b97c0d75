package io.sluice.training.payment;

import io.github.metarank.lightgbm4j.LGBMBooster;
import java.io.IOException;
import java.util.Optional;

/** Whether LightGBM's native library is usable on this machine. */
final class NativeLightGbm {

    private NativeLightGbm() {}

    /** Loads it; says in one line why that is impossible, or nothing. */
    static Optional<String> problem() {
        try {
            LGBMBooster.loadNative();
            return Optional.empty();
        } catch (IOException | LinkageError e) {
            return Optional.of(
                    "LightGBM can't be loaded; on Debian it needs the package libgomp1 ("
                            + firstLine(e)
                            + ")");
        }
    }

    private static String firstLine(Throwable error) {
        return String.valueOf(error.getMessage()).lines().findFirst().orElse("");
    }
}
