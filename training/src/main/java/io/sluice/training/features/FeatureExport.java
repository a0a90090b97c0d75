package io.sluice.training.features;

import io.sluice.training.backtest.Backtest;
import io.sluice.training.backtest.WorkloadRules;
import io.sluice.udfs.model.Decision;
import io.sluice.udfs.model.Feature;
import io.sluice.udfs.model.FeatureRegistry;
import io.sluice.udfs.model.FeatureVector;
import io.sluice.udfs.model.Identity;
import io.sluice.udfs.model.Outcome;
import io.sluice.workload.features.FeatureRow;
import io.sluice.workload.features.FeatureTable;
import io.sluice.workload.features.FeatureTableWriter;
import io.sluice.workload.model.FraudPlan;
import io.sluice.workload.model.GeneratedPayment;
import io.sluice.workload.model.WorkloadOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * Judges a generated workload without a model and writes the features of every payment.
 *
 * <p>Rows wait in memory for the end of the workload, as the truth becomes known after the payment.
 */
public final class FeatureExport {

    private static final String USAGE =
            "usage: FeatureExport FEATURES.csv.gz SEED PARAMETER-SEED EVASION EPISODES";

    private final FeatureRegistry registry = new FeatureRegistry(FeatureRegistry.DEFAULT_WINDOWS);
    private final int amount = registry.index(Feature.AMOUNT);
    private final List<FeatureRow> rows = new ArrayList<>();
    private final Map<Identity, Long> knownAt = new HashMap<>();

    private FeatureExport() {}

    /**
     * Exports.
     *
     * @param arguments file to write, both seeds of the workload, evasion dial from 0 to 1,
     *     episodes of each typology
     */
    public static void main(String[] arguments) {
        try {
            write(Path.of(arguments[0]), options(arguments));
        } catch (ArrayIndexOutOfBoundsException | NumberFormatException e) {
            System.err.println(USAGE);
            System.exit(2);
        } catch (IllegalArgumentException | IOException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    private static WorkloadOptions options(String[] arguments) {
        FraudPlan fraud =
                FraudPlan.each(Integer.parseInt(arguments[4]), Double.parseDouble(arguments[3]));
        return WorkloadOptions.DEFAULT
                .withSeeds(Long.parseLong(arguments[1]), Long.parseLong(arguments[2]))
                .with(fraud);
    }

    static void write(Path file, WorkloadOptions options) throws IOException {
        FeatureExport export = new FeatureExport();
        new Backtest(WorkloadRules.of(options), null, export.registry)
                .run(options, export::judged, export::known);
        try (FeatureTableWriter writer = FeatureTable.write(file, export.registry)) {
            for (FeatureRow row : export.rows) {
                writer.write(export.labelled(row));
            }
        }
    }

    private void judged(GeneratedPayment payment, Decision decision, Decision byRules) {
        FeatureVector features = decision.features();
        double value = features.get(amount);
        long time = payment.payment().timestamp();
        rows.add(
                new FeatureRow(
                        payment.label(),
                        time,
                        time,
                        Double.isNaN(value) ? -1 : (long) value,
                        OptionalLong.empty(),
                        features));
    }

    private void known(Outcome outcome) {
        if (outcome.kind().bad()) {
            knownAt.merge(outcome.identity(), outcome.knownAt(), Math::min);
        }
    }

    private FeatureRow labelled(FeatureRow row) {
        Long known = knownAt.get(row.label().identity());
        return known == null
                ? row
                : new FeatureRow(
                        row.label(),
                        row.timestamp(),
                        row.receivedAt(),
                        row.amountMicros(),
                        OptionalLong.of(known),
                        row.features());
    }
}
