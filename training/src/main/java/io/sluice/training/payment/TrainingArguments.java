package io.sluice.training.payment;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Reads the arguments of a training run. */
final class TrainingArguments {

    private final Deque<String> arguments;
    private final List<Path> tables = new ArrayList<>();
    private final List<Path> unseen = new ArrayList<>();
    private Path out = TrainingOptions.DEFAULT.out();
    private String data = TrainingOptions.DEFAULT.data();
    private Duration warmUp = TrainingOptions.DEFAULT.warmUp();
    private Duration gap = TrainingOptions.DEFAULT.gap();
    private BoostingOptions boosting = TrainingOptions.DEFAULT.boosting();
    private CostModel costs = TrainingOptions.DEFAULT.costs();

    private TrainingArguments(String[] arguments) {
        this.arguments = new ArrayDeque<>(List.of(arguments));
    }

    /**
     * The options that they ask for.
     *
     * @throws IllegalArgumentException in one line, if they are wrong
     */
    static TrainingOptions parse(String... arguments) {
        return new TrainingArguments(arguments).options();
    }

    private TrainingOptions options() {
        while (!arguments.isEmpty()) {
            take(arguments.pop());
        }
        if (tables.isEmpty()) {
            throw new IllegalArgumentException("no feature table is named");
        }
        return new TrainingOptions(tables, unseen, out, data, warmUp, gap, boosting, costs);
    }

    private void take(String argument) {
        switch (argument) {
            case "--out" -> out = Path.of(value(argument));
            case "--unseen" -> unseen.add(Path.of(value(argument)));
            case "--data" -> data = value(argument);
            case "--warm-up-days" -> warmUp = days(argument);
            case "--gap-days" -> gap = days(argument);
            case "--trees" -> boosting = boosting.withTrees((int) number(argument));
            case "--leaves" -> boosting = boosting.withLeaves((int) number(argument));
            case "--least-rows" -> boosting = boosting.withLeastRows((int) number(argument));
            case "--learning-rate" -> boosting = boosting.withLearningRate(number(argument));
            case "--seed" -> boosting = boosting.withSeed((long) number(argument));
            case "--costs" -> costs = costs(value(argument));
            default -> {
                if (argument.startsWith("-")) {
                    throw new IllegalArgumentException("unknown option " + argument);
                }
                tables.add(Path.of(argument));
            }
        }
    }

    private String value(String argument) {
        if (arguments.isEmpty()) {
            throw new IllegalArgumentException(argument + " needs a value");
        }
        return arguments.pop();
    }

    private double number(String argument) {
        String value = value(argument);
        try {
            return Double.parseDouble(value);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(argument + ": " + value + " is no number", e);
        }
    }

    private Duration days(String argument) {
        double days = number(argument);
        if (!(days >= 0)) {
            throw new IllegalArgumentException(argument + " must not be negative");
        }
        return Duration.ofMillis((long) (days * Duration.ofDays(1).toMillis()));
    }

    private static CostModel costs(String list) {
        String[] parts = list.split(",", -1);
        if (parts.length != 4) {
            throw new IllegalArgumentException(
                    "--costs needs missedFraud,falseHold,heldFraud,falseBlock");
        }
        return new CostModel(
                Double.parseDouble(parts[0]),
                Double.parseDouble(parts[1]),
                Double.parseDouble(parts[2]),
                Double.parseDouble(parts[3]));
    }
}
