package io.sluice.workload.episode;

import io.sluice.udfs.model.Money;
import io.sluice.workload.timeline.Day;
import io.sluice.workload.world.Customer;
import io.sluice.workload.world.Tender;
import java.util.ArrayList;
import java.util.List;

/** A sum that would be reported is sent in parts that are not, on one business day. */
final class Structuring implements Episode {

    private static final double HOUR = 3_600_000;
    private static final double OPENING = 8.5;
    private static final double LOW_SHARE = 0.3;

    @Override
    public void play(Scene scene) {
        List<Customer> senders = accounts(scene.dial().spread(3), scene);
        List<Customer> recipients = accounts(scene.dial().spread(4), scene);
        int parts = scene.parameters().whole("parts", 3, 7);
        double share =
                scene.dial().between(scene.parameters().between("share", 0.88, 0.98), LOW_SHARE);
        double pace = scene.pace(15 * 60, 70 * 60, 24);
        Customer first = senders.get(0);
        long time = opening(first, scene);
        for (int i = 0; i < parts; i++) {
            Customer from = scene.draw().of(senders);
            Customer to = scene.draw().of(recipients);
            Tender tender = from.city().tender();
            double part = share * scene.draw().between(0.985, 1.01);
            Money amount = tender.units(Math.rint(part * ReportingThreshold.units(tender)));
            scene.transfer(from, from.session(time, scene.draw()), to.account(), amount, time);
            time += scene.wait(pace);
        }
    }

    private static List<Customer> accounts(int number, Scene scene) {
        List<Customer> accounts = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            accounts.add(scene.accomplice());
        }
        return accounts;
    }

    private static long opening(Customer sender, Scene scene) {
        Day day = Day.of(scene.start());
        long time = day.at((long) (OPENING * HOUR), sender.city().offsetMinutes());
        return (time < scene.start() ? time + Day.MILLIS : time) + scene.wait(HOUR / 2);
    }
}
