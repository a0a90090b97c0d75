package io.sluice.workload.episode;

import io.sluice.workload.world.Customer;
import java.util.ArrayList;
import java.util.List;

/** A sum is split evenly over many accounts, each passes its part on, another gathers all. */
final class Layering implements Episode {

    private static final double HABITUAL = 120;
    private static final double KEPT = 0.98;

    @Override
    public void play(Scene scene) {
        int width = scene.parameters().whole("width", 5, 9);
        int layers = scene.parameters().whole("layers", 1, 2);
        double greedy = scene.parameters().scale("part", 600, 5_000);
        double part = scene.dial().between(greedy, HABITUAL);
        double pace = scene.pace(60, 900, 40);
        Customer source = scene.accomplice();
        List<Customer> holders = accounts(width, scene);
        List<Double> sums = new ArrayList<>();
        long time = scene.start();
        for (Customer holder : holders) {
            sums.add(scene.dial().varied(part, scene.draw()));
            scene.transfer(source, holder.account(), sums.get(sums.size() - 1), time);
            time += scene.wait(pace);
        }
        for (int layer = 1; layer < layers; layer++) {
            List<Customer> next = accounts(width, scene);
            time = passOn(holders, next, sums, time, pace, scene);
            holders = next;
        }
        passOn(holders, List.of(scene.accomplice()), sums, time, pace, scene);
    }

    private static long passOn(
            List<Customer> from,
            List<Customer> to,
            List<Double> sums,
            long begin,
            double pace,
            Scene scene) {
        long time = begin;
        for (int i = 0; i < from.size(); i++) {
            sums.set(i, sums.get(i) * KEPT);
            String recipient = to.get(i % to.size()).account();
            scene.transfer(from.get(i), recipient, sums.get(i), time);
            time += scene.wait(pace);
        }
        return time;
    }

    private static List<Customer> accounts(int number, Scene scene) {
        List<Customer> accounts = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            accounts.add(scene.accomplice());
        }
        return accounts;
    }
}
