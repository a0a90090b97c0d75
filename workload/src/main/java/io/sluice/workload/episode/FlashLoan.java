package io.sluice.workload.episode;

import io.sluice.udfs.model.ChainReference;
import io.sluice.workload.world.Wallet;

/**
 * A pool lends, the borrower moves a market with the loan and gives it back, all in one chain
 * transaction; to hide, in transactions minutes apart.
 *
 * <p>Transfers of one chain transaction are a millisecond apart, in the order of its log.
 */
final class FlashLoan implements Episode {

    private static final double FEE = 1.0009;

    @Override
    public void play(Scene scene) {
        Wallet pool = scene.draw().of(scene.world().exchanges());
        Wallet borrower = scene.wallet();
        Wallet market = Wallet.of(scene.draw());
        double greedy = scene.parameters().scale("loan", 10_000, 250_000);
        double loan = scene.dial().between(greedy, 5_000);
        double profit = scene.parameters().between("profit", 1.02, 1.2);
        boolean apart = scene.dial().imitates(scene.draw());
        long gap = apart ? scene.wait(scene.pace(30, 300, 10)) : 1;
        long time = scene.start();
        ChainReference one = borrower.transaction(time, scene.draw());
        Wallet[] from = {pool, borrower, market, borrower};
        Wallet[] to = {borrower, market, borrower, pool};
        double[] dollars = {loan, loan, loan * profit, loan * FEE};
        for (int i = 0; i < from.length; i++) {
            ChainReference at = apart ? borrower.transaction(time, scene.draw()) : one;
            scene.onChain(
                    from[i].address(),
                    to[i].address(),
                    borrower.token().worth(dollars[i]),
                    time,
                    at);
            time += gap;
        }
    }
}
