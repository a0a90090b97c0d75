package io.sluice.workload.episode;

import io.sluice.workload.world.Wallet;
import java.util.ArrayList;
import java.util.List;

/** Wallets of one owner send the same money back and forth. */
final class WashTrading implements Episode {

    private static final double HABITUAL = 120;

    @Override
    public void play(Scene scene) {
        Wallet centre = scene.wallet();
        List<Wallet> partners = new ArrayList<>();
        for (int i = 0; i < scene.dial().spread(4); i++) {
            partners.add(Wallet.of(scene.draw()));
        }
        int rounds = scene.parameters().whole("rounds", 4, 10);
        double greedy = scene.parameters().scale("sum", 300, 8_000);
        double sum = scene.dial().between(greedy, HABITUAL);
        double pace = scene.pace(60, 1_200, 40);
        long time = scene.start();
        for (int i = 0; i < rounds; i++) {
            Wallet partner = partners.get(i % partners.size());
            double dollars = scene.dial().varied(sum, scene.draw());
            scene.onChain(centre, partner.address(), dollars, time);
            time += scene.wait(pace);
            double back = scene.dial().varied(dollars, scene.draw());
            scene.onChain(partner, centre.address(), back, time);
            time += scene.wait(pace);
        }
    }
}
