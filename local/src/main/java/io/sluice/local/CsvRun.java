package io.sluice.local;

import io.sluice.local.csv.CsvPayments;
import io.sluice.local.csv.CsvReplay;
import io.sluice.local.csv.CsvReport;
import io.sluice.local.house.House;
import io.sluice.local.replay.Ticker;
import io.sluice.local.terminal.View;
import java.time.Duration;

/** A file of payments, as fast as they are judged. */
final class CsvRun {

    private static final Duration LOOK = Duration.ofMillis(250);
    private static final long UNDER_WAY = 2_000;

    private final CsvPayments payments;
    private final House house;
    private final View view;
    private final StopSignal stop;

    CsvRun(CsvPayments payments, House house, View view, StopSignal stop) {
        this.payments = payments;
        this.house = house;
        this.view = view;
        this.stop = stop;
    }

    /** As fast as payments are judged; whether nothing was lost. */
    boolean run() {
        house.judge();
        try (CsvReplay replay = new CsvReplay(house.kafka(), UNDER_WAY)) {
            replay.run(payments, new Ticker(LOOK, () -> look(replay)));
            return report(replay);
        }
    }

    /** In one order, which needs all of it before the judge starts; whether nothing was lost. */
    boolean runInOrder() {
        try (CsvReplay replay = new CsvReplay(house.kafka(), UNDER_WAY)) {
            view.say("sending the file");
            replay.fill(payments, new Ticker(LOOK, stop::check));
            house.judge();
            replay.judged(new Ticker(LOOK, () -> look(replay)));
            return report(replay);
        }
    }

    private boolean report(CsvReplay replay) {
        CsvReport report = replay.report();
        view.report(report);
        return report.lost() == 0;
    }

    private void look(CsvReplay replay) {
        stop.check();
        house.check();
        view.replay(replay.eventTime(), replay.decided(), replay.report().perSecond());
    }
}
