package io.sluice.training.keystroke;

import io.sluice.udfs.analyzer.biometric.BiometricAnalyzer;
import io.sluice.udfs.analyzer.biometric.BiometricDetector;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;

/**
 * Prints how the biometric detector fares on keystroke timings, beside the best published detector
 * of the original comparison.
 */
public final class KeystrokeEvaluation {

    private static final int[] PROFILES = {200, 100, 50, 20, 10};

    private final List<Typist> typists;
    private final PrintStream out;
    private final ProfileMethod.Detectors alone;
    private final ProfileMethod.Detectors folded;

    private KeystrokeEvaluation(List<Typist> typists, PrintStream out) {
        this.typists = typists;
        this.out = out;
        BiometricDetector detector = BiometricDetector.withoutPopulation();
        this.alone = (owner, claimant) -> detector;
        this.folded = Folds.detectors(typists, Protocol.PUBLISHED_TRAINING);
    }

    /**
     * Evaluates.
     *
     * @param arguments the path of the gzipped CSV of the CMU keystroke benchmark
     * @throws IOException if it cannot be read
     */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 1) {
            System.err.println("usage: KeystrokeEvaluation DSL-StrongPasswordData.csv.gz");
            System.exit(2);
        }
        evaluate(Path.of(arguments[0]), System.out);
    }

    static void evaluate(Path file, PrintStream out) throws IOException {
        new KeystrokeEvaluation(KeystrokeFile.read(file), out).print();
    }

    private void print() {
        out.println(
                "detector            profile  mean EER  (sd)      global FAR  FRR     alert FAR "
                        + " FRR");
        out.println("published protocol");
        for (int profile : PROFILES) {
            printMethods(Integer.toString(profile), Protocol.published(profile));
        }
        out.println("development protocol (constants were chosen here)");
        printMethods("100", Protocol.development());
        out.println("live: judged and learnt in order, profile of 100, default alert");
        out.println("owner alone         " + new LiveReplay(alone).run(typists, published()));
        out.println("with population     " + new LiveReplay(folded).run(typists, published()));
    }

    private static Protocol published() {
        return Protocol.published(Protocol.PUBLISHED_TRAINING);
    }

    private void printMethods(String profile, Protocol protocol) {
        List<Trials> baseline = protocol.run(typists, new ScaledManhattan());
        out.println(row("scaled Manhattan", profile, baseline));
        List<Trials> owner = protocol.run(typists, new ProfileMethod(alone));
        out.println(row("owner alone", profile, owner) + atAlert(owner));
        List<Trials> people = protocol.run(typists, new ProfileMethod(folded));
        out.println(row("with population", profile, people) + atAlert(people));
    }

    private static String row(String detector, String profile, List<Trials> trials) {
        ErrorRates rates = ErrorRates.of(trials);
        return "%-20s%7s  %8.4f  (%.4f)  %10.4f  %.4f"
                .formatted(
                        detector,
                        profile,
                        rates.meanEqualErrorRate(),
                        rates.deviation(),
                        rates.falseAccepts(),
                        rates.falseRejects());
    }

    private static String atAlert(List<Trials> trials) {
        Trials pooled = Trials.pooled(trials);
        double alert = BiometricAnalyzer.DEFAULT.alertDistance();
        return "  %9.4f  %.4f".formatted(pooled.falseAccepts(alert), pooled.falseRejects(alert));
    }
}
