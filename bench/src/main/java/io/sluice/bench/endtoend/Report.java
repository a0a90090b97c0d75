package io.sluice.bench.endtoend;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Writes the findings as Markdown. */
final class Report {

    private final PrintStream out;

    Report(PrintStream out) {
        this.out = out;
    }

    void machine(BenchOptions options) {
        out.printf(
                Locale.ROOT,
                "%s%n%n%,d payments of %,d customers, round %d counts, parallelism %d.%n",
                Machine.describe(options.commit()),
                options.payments(),
                options.customers(),
                options.rounds(),
                Contestants.PARALLELISM);
    }

    /** What each job costs, the second one being the unit. */
    void drained(List<Drained> all) {
        Drained unit = all.get(1);
        Table costs =
                new Table("job", "payments/s", "CPU µs", "ratio", "CPU µs of the job", "ratio");
        for (Drained each : all) {
            costs.row(
                    each.job(),
                    number("%,.0f", each.perSecond()),
                    number("%.1f", each.cpuMicros()),
                    number("%.1f×", each.cpuMicros() / unit.cpuMicros()),
                    number("%.1f", each.jobMicros()),
                    number("%.1f×", each.jobMicros() / unit.jobMicros()));
        }
        out.println();
        costs.print(out);
        out.println();
        buckets(all);
        out.println();
        busy(all.get(all.size() - 1));
    }

    private void buckets(List<Drained> all) {
        List<String> names = new ArrayList<>(List.of("CPU µs a payment"));
        all.forEach(each -> names.add(each.job()));
        Table table = new Table(names.toArray(String[]::new));
        for (Bucket bucket : Bucket.values()) {
            List<String> cells = new ArrayList<>(List.of(bucket.title()));
            all.forEach(each -> cells.add(number("%.1f", each.micros(bucket))));
            table.row(cells.toArray(String[]::new));
        }
        table.print(out);
    }

    private void busy(Drained judge) {
        Table table = new Table("task of " + judge.job(), "busy");
        judge.busy().forEach((task, share) -> table.row(task, number("%.0f %%", 100 * share)));
        table.print(out);
    }

    private static String number(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }
}
