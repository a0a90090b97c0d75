package io.sluice.workload.episode;

import io.sluice.workload.world.Customer;
import java.util.ArrayList;
import java.util.List;

/** Money goes from account to account until it is back where it started. */
final class CircularFlow implements Episode {

    private static final double HABITUAL = 150;
    private static final double KEPT = 0.985;

    @Override
    public void play(Scene scene) {
        int length = scene.parameters().whole("length", 3, 6);
        int rounds = scene.parameters().whole("rounds", 1, 2);
        double greedy = scene.parameters().scale("sum", 800, 7_000);
        double sum = scene.dial().between(greedy, HABITUAL);
        double pace = scene.pace(300, 3_600, 10);
        List<Customer> ring = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            ring.add(scene.accomplice());
        }
        long time = scene.start();
        for (int hop = 0; hop < length * rounds; hop++) {
            Customer from = ring.get(hop % length);
            Customer to = ring.get((hop + 1) % length);
            scene.transfer(from, to.account(), scene.dial().varied(sum, scene.draw()), time);
            sum *= KEPT;
            time += scene.wait(pace);
        }
    }
}
