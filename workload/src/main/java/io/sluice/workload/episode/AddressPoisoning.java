package io.sluice.workload.episode;

import io.sluice.workload.random.Draw;
import io.sluice.workload.random.Hex;
import io.sluice.workload.world.Holder;
import io.sluice.workload.world.Wallet;

/**
 * A wallet whose address begins and ends like one that the victim knows sends her dust; later she
 * copies the wrong address from her history and pays it.
 */
final class AddressPoisoning implements Episode {

    private static final int ADDRESS_LENGTH = 42;
    private static final int PREFIX = 2;
    private static final int CANDIDATES = 6;
    private static final double HABITUAL = 90;

    @Override
    public void play(Scene scene) {
        Holder victim = active(scene);
        Wallet self = victim.wallet();
        Wallet known = scene.draw().of(victim.contacts());
        int head = scene.parameters().whole("head", 4, 6);
        int tail = scene.parameters().whole("tail", 4, 6);
        String lookalike = lookalike(known.address(), head, tail, scene.draw());
        double dust = scene.parameters().scale("dust", 0.000002, 0.005);
        int times = scene.parameters().whole("times", 1, 3);
        double pace = scene.pace(600, 7_200, 12);
        long time = scene.start();
        for (int i = 0; i < times; i++) {
            double dollars = scene.dial().between(dust, 2);
            scene.onChain(
                    lookalike,
                    self.address(),
                    self.token().worth(dollars),
                    time,
                    self.transaction(time, scene.draw()));
            time += scene.wait(pace);
        }
        double greedy = scene.parameters().scale("amount", 500, 8_000);
        double dollars = scene.dial().between(greedy, HABITUAL * self.spending());
        scene.onChain(self, lookalike, dollars, time + scene.wait(2 * pace));
    }

    /** Victims are picked among those who pay much: the chain is public. */
    private static Holder active(Scene scene) {
        Holder busiest = scene.draw().of(scene.world().holders());
        for (int i = 1; i < CANDIDATES; i++) {
            Holder other = scene.draw().of(scene.world().holders());
            if (other.wallet().activity() > busiest.wallet().activity()) {
                busiest = other;
            }
        }
        return busiest;
    }

    private static String lookalike(String address, int head, int tail, Draw draw) {
        int middle = ADDRESS_LENGTH - PREFIX - head - tail;
        return address.substring(0, PREFIX + head)
                + Hex.digits(draw, middle)
                + address.substring(ADDRESS_LENGTH - tail);
    }
}
