package io.sluice.workload.episode;

import io.sluice.workload.world.Customer;
import java.util.ArrayList;
import java.util.List;

/** Deceived people pay an account that was opened for it; what came in leaves at once. */
final class MuleFanIn implements Episode {

    private static final double HABITUAL = 45;

    @Override
    public void play(Scene scene) {
        int mules = scene.dial().spread(4);
        int victims = Math.max(2, scene.parameters().whole("victims", 8, 20) / mules);
        double greedy = scene.parameters().scale("price", 80, 700);
        double price = scene.dial().between(greedy, HABITUAL);
        double pace = scene.pace(120, 2_400, 20);
        for (int i = 0; i < mules; i++) {
            collect(scene.accomplice(), victims, price, pace, scene);
        }
    }

    private static void collect(
            Customer mule, int victims, double price, double pace, Scene scene) {
        long time = scene.start();
        double collected = 0;
        for (int i = 0; i < victims; i++) {
            Customer victim = scene.customer();
            double dollars = scene.dial().varied(price, scene.draw());
            scene.transfer(victim, mule.account(), dollars, time);
            collected += dollars;
            time += scene.wait(pace);
        }
        List<String> exits = new ArrayList<>();
        int cashouts = scene.parameters().whole("cashouts", 1, 3);
        for (int i = 0; i < cashouts; i++) {
            exits.add(scene.accomplice().account());
        }
        double leaving = collected * scene.parameters().between("leaving", 0.88, 0.98);
        for (String exit : exits) {
            time += scene.wait(pace);
            scene.transfer(mule, exit, leaving / cashouts, time);
        }
    }
}
