package io.sluice.workload.episode;

import io.sluice.workload.world.Wallet;
import java.util.ArrayList;
import java.util.List;

/** Next to nothing is sent to many wallets, to be noticed or to trace them. */
final class Dusting implements Episode {

    @Override
    public void play(Scene scene) {
        List<Wallet> attackers = new ArrayList<>();
        for (int i = 0; i < scene.dial().spread(6); i++) {
            attackers.add(scene.wallet());
        }
        int targets = scene.parameters().whole("targets", 15, 40);
        double dust = scene.parameters().scale("dust", 0.000002, 0.005);
        double pace = scene.pace(1, 20, 400);
        long time = scene.start();
        for (int i = 0; i < targets; i++) {
            Wallet target = scene.draw().of(scene.world().wallets());
            double dollars = scene.dial().varied(scene.dial().between(dust, 1.5), scene.draw());
            scene.onChain(scene.draw().of(attackers), target.address(), dollars, time);
            time += scene.wait(pace);
        }
    }
}
