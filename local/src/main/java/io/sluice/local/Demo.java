package io.sluice.local;

import io.sluice.job.control.ControlKind;
import io.sluice.local.csv.CsvPayments;
import io.sluice.local.house.House;
import io.sluice.local.house.HouseOptions;
import io.sluice.local.house.Workspace;
import io.sluice.local.house.WorldRules;
import io.sluice.local.options.DemoArguments;
import io.sluice.local.options.DemoOptions;
import io.sluice.local.options.RefusedArgumentException;
import io.sluice.local.terminal.JsonView;
import io.sluice.local.terminal.LinesView;
import io.sluice.local.terminal.ScreenView;
import io.sluice.local.terminal.View;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Runs everything embedded in this process, on a generated bank or a file. Ends with 0 when all
 * went well, 1 when something failed and 2 when the arguments can't be.
 *
 * <p>The system property {@code sluice.columns} says how wide the terminal is; without it there is
 * none.
 */
public final class Demo {

    private static final int FAILED = 1;
    private static final int REFUSED = 2;

    private static final List<String> MODEL = List.of("--judge.model", "payment-gbm-1");

    private final DemoOptions options;
    private final View view;
    private final StopSignal stop = new StopSignal();

    private Demo(DemoOptions options, View view) {
        this.options = options;
        this.view = view;
    }

    /** See {@code scripts/demo --help}. */
    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    private static int run(String... arguments) {
        try {
            DemoOptions options = DemoArguments.parse(arguments);
            return new Demo(options, view(options)).run();
        } catch (RefusedArgumentException e) {
            System.err.println("demo: " + e.getMessage());
            return REFUSED;
        }
    }

    private static View view(DemoOptions options) {
        PrintStream out =
                new PrintStream(
                        new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        int columns = Integer.getInteger("sluice.columns", 0);
        if (options.quiet()) {
            return new JsonView(out);
        }
        return columns > 0 ? new ScreenView(out, columns) : new LinesView(out);
    }

    private int run() {
        stop.listen();
        try (Workspace workspace = Workspace.open(options.keep())) {
            log(workspace);
            return run(workspace);
        } catch (StopSignal.StoppedException e) {
            return FAILED;
        } catch (RefusedArgumentException | IllegalArgumentException e) {
            System.err.println("demo: " + e.getMessage());
            return REFUSED;
        } catch (RuntimeException e) {
            System.err.println("demo: " + e.getMessage());
            return FAILED;
        } finally {
            stop.ended();
        }
    }

    /** Where Kafka and Flink log to; must be said before they are loaded. */
    private static void log(Workspace workspace) {
        System.setProperty("log4j2.configurationFile", "demo-log4j2.properties");
        System.setProperty("sluice.log", workspace.path().resolve("sluice.log").toString());
    }

    private int run(Workspace workspace) {
        boolean well = options.csv() == null ? world(workspace) : file(workspace);
        if (workspace.isKept()) {
            view.say("Topics, checkpoints and log are kept in " + workspace.path());
        }
        return well ? 0 : FAILED;
    }

    private boolean world(Workspace workspace) {
        DemoWorld world = DemoWorld.of(options);
        try (House house = house(workspace, WorldRules.of(world.workload()), MODEL)) {
            house.judge();
            return new WorldRun(options, world, house, view, stop).run();
        }
    }

    /** By the rules alone: the model was made for generated banks and knows nothing of a file's. */
    private boolean file(Workspace workspace) {
        List<String> order = List.of("--judge.ordered", Boolean.toString(options.csv().ordered()));
        try (CsvPayments payments = CsvPayments.open(options.csv());
                House house = house(workspace, WorldRules.ratesAlone(), order)) {
            CsvRun run = new CsvRun(payments, house, view, stop);
            return options.csv().ordered() ? run.runInOrder() : run.run();
        }
    }

    private House house(Workspace workspace, Map<ControlKind, String> rules, List<String> more) {
        List<String> judge = new ArrayList<>(List.of("--source.alignment", "0 ms"));
        judge.addAll(more);
        HouseOptions plan =
                new HouseOptions(
                        options.kafkaPort(),
                        options.webPort(),
                        options.parallelism(),
                        rules,
                        judge,
                        options.csv() == null);
        return House.open(workspace, plan, this::step);
    }

    private void step(String step) {
        stop.check();
        view.say(step);
    }
}
