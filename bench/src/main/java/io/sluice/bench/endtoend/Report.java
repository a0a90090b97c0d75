package io.sluice.bench.endtoend;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

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

    /** What open loops saw of the judge and of the minimal job, and how the judge's state grew. */
    void live(Live judge, Live minimal) {
        Table table =
                new Table(
                        "open loop",
                        "payments/s",
                        "p50 ms",
                        "p99 ms",
                        "p99.9 ms",
                        "max ms",
                        "unseen",
                        "cores in all",
                        "job",
                        "broker",
                        "bench",
                        "compiler",
                        "load");
        Stream.of(minimal, judge)
                .flatMap(live -> live.loops().stream())
                .forEach(loop -> table.row(cells(loop)));
        out.println();
        table.print(out);
        out.println();
        state(judge.before(), judge.after());
    }

    private static String[] cells(Paced loop) {
        return new String[] {
            loop.job(),
            number("%,.0f", loop.perSecond()),
            number("%.1f", loop.millis(50)),
            number("%.1f", loop.millis(99)),
            number("%.1f", loop.millis(99.9)),
            number("%.1f", loop.millis(100)),
            Long.toString(loop.unseen()),
            number("%.2f", loop.cores()),
            number("%.2f", loop.jobCores()),
            number("%.2f", loop.cores(Bucket.BROKER)),
            number("%.2f", loop.cores(Bucket.BENCH)),
            number("%.2f", loop.cores(Bucket.COMPILER)),
            number("%.1f", loop.load())
        };
    }

    private void state(StateSize before, StateSize after) {
        Table table = new Table("state of the judge", "bytes");
        table.row("savepoint, " + after.payments() + " payments", number("%,.0f", after.bytes()));
        table.row("accounts", number("%,.0f", after.accounts()));
        table.row("a payment more, both rooms", number("%.0f", before.aPayment(after)));
        table.row("an account beside its payments", number("%.0f", before.anAccount(after)));
        table.row("a payment as JSON", number("%.0f", (double) after.json() / after.payments()));
        table.print(out);
    }

    private static String number(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }
}
