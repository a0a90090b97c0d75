package io.sluice.local;

import io.sluice.local.figures.Figures;
import io.sluice.local.figures.LiveFigures;
import io.sluice.local.figures.Summary;
import io.sluice.local.house.Analyst;
import io.sluice.local.house.House;
import io.sluice.local.options.DemoOptions;
import io.sluice.local.replay.BankDesk;
import io.sluice.local.replay.Payments;
import io.sluice.local.replay.Replay;
import io.sluice.local.replay.Ticker;
import io.sluice.local.terminal.View;
import io.sluice.workload.Workload;
import io.sluice.workload.bank.Bank;
import io.sluice.workload.bank.BankOptions;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;

/** A generated bank: a month of history at full speed, then live payments with planted fraud. */
final class WorldRun {

    private static final Duration LOOK = Duration.ofMillis(250);
    private static final Duration LAST_DECISIONS = Duration.ofSeconds(10);
    private static final Duration LAST_ROWS = Duration.ofMinutes(2);

    private final DemoOptions options;
    private final DemoWorld world;
    private final House house;
    private final View view;
    private final StopSignal stop;

    WorldRun(DemoOptions options, DemoWorld world, House house, View view, StopSignal stop) {
        this.options = options;
        this.world = world;
        this.house = house;
        this.view = view;
        this.stop = stop;
    }

    /** Runs it; whether every payment was decided or refused, unless somebody stopped it. */
    boolean run() {
        Bank bank = new Bank(BankOptions.DEFAULT, options.seed());
        Payments payments = new Payments(new Workload(world.workload()));
        try (BankDesk desk = new BankDesk(house.kafka(), bank, Clock.systemUTC())) {
            history(desk, payments);
            return live(desk, payments);
        }
    }

    private void history(BankDesk desk, Payments payments) {
        view.say(
                String.format(
                        "history: %d days of %,d customers at full speed",
                        world.historyDays(), options.pace().customers()));
        long begun = System.nanoTime();
        HistoryProgress progress = new HistoryProgress(world);
        desk.listen(progress);
        Ticker ticker =
                new Ticker(
                        LOOK,
                        () -> {
                            look();
                            double seconds = (System.nanoTime() - begun) / 1e9;
                            view.history(
                                    progress.share(), desk.decided(), desk.decided() / seconds);
                        });
        new Replay(desk, payments, ticker).fast(world.liveFrom());
        double seconds = (System.nanoTime() - begun) / 1e9;
        view.history(1, desk.decided(), desk.decided() / seconds);
    }

    private boolean live(BankDesk desk, Payments payments) {
        view.say(
                String.format(
                        "live: event time at %,.0f times the wall, about %,.0f payments a second",
                        options.pace().speed(), options.pace().rate()));
        LiveFigures figures = new LiveFigures();
        desk.listen(figures);
        long begun = System.nanoTime();
        Ticker ticker =
                new Ticker(
                        LOOK,
                        () -> {
                            look();
                            view.live(figures.at((System.nanoTime() - begun) / 1e9));
                        });
        Replay replay = new Replay(desk, payments, ticker);
        boolean stopped = false;
        try {
            replay.paced(
                    world.liveFrom(),
                    options.pace().speed(),
                    Duration.ofSeconds(options.seconds()));
            replay.settle(LAST_DECISIONS);
        } catch (StopSignal.StoppedException e) {
            stopped = true;
            view.say("stopped: the summary of what was seen so far");
        }
        Figures last = figures.at((System.nanoTime() - begun) / 1e9);
        view.live(last);
        Summary.Counts counts = counts(desk);
        view.summary(Summary.of(last, figures.judged(), unfinished(payments), counts));
        return stopped || counts.undecided() == 0 && tables(counts.decided());
    }

    /** Shows what an analyst would ask; whether the tables have every decision. */
    private boolean tables(long decided) {
        try (Analyst analyst = house.analyst()) {
            long there = analyst.await(decided, LAST_ROWS);
            view.answers(there, decided, analyst.examples());
            return there == decided;
        }
    }

    private void look() {
        stop.check();
        house.check();
    }

    /** Episodes of which something would still have come. */
    private static Set<String> unfinished(Payments payments) {
        Set<String> episodes = new HashSet<>();
        while (payments.hasNextBefore(Long.MAX_VALUE)) {
            String episode = payments.take().label().episode();
            if (episode != null) {
                episodes.add(episode);
            }
        }
        return episodes;
    }

    private Summary.Counts counts(BankDesk desk) {
        return new Summary.Counts(
                desk.payments(),
                desk.decided(),
                desk.deadLetters(),
                desk.outcomes(),
                desk.superseded(),
                house.restarts());
    }
}
