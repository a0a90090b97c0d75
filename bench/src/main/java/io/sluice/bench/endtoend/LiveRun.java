package io.sluice.bench.endtoend;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Lets a job drain its topic, so that its state is full, then pays it in open loops.
 *
 * @param drain fills the state
 * @param loop pays
 * @param payments of the world
 * @param savepoints folder for them
 */
record LiveRun(Drain drain, OpenLoop loop, Payments payments, Path savepoints) {

    /** One loop for each share of a rate. */
    Live live(Contestant contestant, double perSecond, double... shares) throws Exception {
        try (Running running = drain.start(contestant)) {
            StateSize before = size(running);
            List<Paced> loops = new ArrayList<>();
            for (double share : shares) {
                loops.add(loop.run(contestant, share * perSecond));
            }
            return new Live(loops, before, size(running));
        }
    }

    private StateSize size(Running running) throws Exception {
        return StateSize.of(running.savepoint(savepoints), drain.payments(), payments);
    }
}
