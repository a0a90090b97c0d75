package io.sluice.workload.episode;

import io.sluice.workload.world.Customer;

/** A large sum comes in and nearly all of it leaves within minutes. */
final class PassThrough implements Episode {

    @Override
    public void play(Scene scene) {
        Customer source = scene.accomplice();
        Customer mule = scene.accomplice();
        double greedy = scene.parameters().scale("sum", 2_000, 9_000);
        double sum = scene.dial().between(greedy, 700);
        double pace = scene.pace(120, 1_500, 60);
        double leaving = scene.parameters().between("leaving", 0.9, 0.99);
        int exits = scene.parameters().whole("exits", 1, 3);
        long time = scene.start();
        scene.transfer(source, mule.account(), sum, time);
        for (int i = 0; i < exits; i++) {
            time += scene.wait(pace);
            scene.transfer(mule, scene.accomplice().account(), sum * leaving / exits, time);
        }
    }
}
