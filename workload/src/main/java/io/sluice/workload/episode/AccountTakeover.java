package io.sluice.workload.episode;

import io.sluice.udfs.model.Money;
import io.sluice.workload.world.Customer;
import java.util.ArrayList;
import java.util.List;

/** A stranger logs in as the victim and sends her money to his accounts. */
final class AccountTakeover implements Episode {

    private static final double HABITUAL = 60;

    @Override
    public void play(Scene scene) {
        Customer victim = scene.customer();
        long time = scene.hour(victim);
        Intruder intruder = new Intruder(victim, scene, time);
        List<String> mules = new ArrayList<>();
        for (int i = 0; i < scene.dial().spread(3); i++) {
            mules.add(scene.accomplice().account());
        }
        int payments = scene.parameters().whole("payments", 2, 6);
        double greedy = scene.parameters().scale("amount", 900, 5_000);
        double dollars = scene.dial().between(greedy, HABITUAL) * victim.spending();
        double pace = scene.pace(45, 600, 60);
        for (int i = 0; i < payments; i++) {
            Money amount = victim.city().tender().worth(scene.draw().logNormal(dollars, 0.25));
            scene.transfer(victim, intruder.session(), scene.draw().of(mules), amount, time);
            time += scene.wait(pace);
        }
    }
}
