package io.sluice.workload.episode;

import io.sluice.udfs.model.Channel;
import io.sluice.workload.model.PaymentBuilder;
import io.sluice.workload.world.Category;
import io.sluice.workload.world.Customer;
import io.sluice.workload.world.Shop;

/** A script tries a stolen card with small purchases, then the fraudster buys with it. */
final class CardTesting implements Episode {

    @Override
    public void play(Scene scene) {
        Customer victim = scene.customer();
        long time = scene.hour(victim);
        Intruder intruder = new Intruder(victim, scene, time);
        Shop tested = shop(Category.GAMES, victim, scene);
        int tries = scene.parameters().whole("tries", 12, 36);
        tries = (int) scene.dial().between(tries, 4);
        double pace = scene.pace(2, 25, 100);
        double small = scene.parameters().scale("small", 0.3, 2);
        for (int i = 0; i < tries; i++) {
            buy(victim, intruder, tested, scene.dial().between(small, 9), time, scene);
            time += scene.wait(pace);
        }
        int purchases = scene.parameters().whole("purchases", 1, 3);
        double large = scene.parameters().scale("large", 400, 2_000);
        for (int i = 0; i < purchases; i++) {
            time += scene.wait(20 * pace);
            Shop shop = shop(Category.ELECTRONICS, victim, scene);
            double habitual = Category.ELECTRONICS.median() * victim.spending();
            buy(victim, intruder, shop, scene.dial().between(large, habitual), time, scene);
        }
    }

    private static Shop shop(Category category, Customer victim, Scene scene) {
        return scene.world().shops().choose(category, victim.city(), scene.draw());
    }

    private static void buy(
            Customer victim, Intruder intruder, Shop shop, double dollars, long time, Scene scene) {
        double varied = scene.draw().logNormal(dollars, 0.3);
        PaymentBuilder payment =
                new PaymentBuilder(
                                scene.identity(victim.account()),
                                time,
                                shop.account(),
                                victim.city().tender().worth(varied),
                                Channel.CARD)
                        .at(shop.merchant())
                        .from(victim.instruments().card());
        scene.timeline().fraud(intruder.script().on(payment).build(), scene.typology(), scene.id());
    }
}
