package io.sluice.workload.episode;

import io.sluice.workload.world.Wallet;
import java.util.ArrayList;
import java.util.List;

/** Hubs take equal sums from several wallets and pay equal sums to fresh ones. */
final class Mixing implements Episode {

    private static final double[] DENOMINATIONS = {100, 250, 500, 1_000, 2_500};

    private static final double HABITUAL = 80;

    @Override
    public void play(Scene scene) {
        List<Wallet> hubs = new ArrayList<>();
        for (int i = 0; i < scene.dial().spread(4); i++) {
            hubs.add(scene.wallet());
        }
        int denomination = scene.parameters().whole("sum", 0, DENOMINATIONS.length - 1);
        double sum = scene.dial().between(DENOMINATIONS[denomination], HABITUAL);
        int payouts = scene.parameters().whole("payouts", 12, 24);
        int perDeposit = scene.parameters().whole("per deposit", 2, 4);
        double pace = scene.pace(30, 400, 60);
        long time = scene.start();
        for (int paid = 0; paid < payouts; paid += perDeposit) {
            String hub = scene.draw().of(hubs).address();
            double dollars = scene.dial().varied(sum * perDeposit, scene.draw());
            scene.onChain(scene.wallet(), hub, dollars, time);
            time += scene.wait(pace);
        }
        for (int i = 0; i < payouts; i++) {
            time += scene.wait(pace);
            double dollars = scene.dial().varied(0.98 * sum, scene.draw());
            scene.onChain(scene.draw().of(hubs), Wallet.of(scene.draw()).address(), dollars, time);
        }
    }
}
