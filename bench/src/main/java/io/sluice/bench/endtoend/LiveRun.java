package io.sluice.bench.endtoend;

import java.nio.file.Path;

/**
 * Lets a job drain its topic, so that its state is full, then pays it in an open loop.
 *
 * @param drain fills the state
 * @param loop pays
 * @param payments of the world
 * @param savepoints folder for them
 */
record LiveRun(Drain drain, OpenLoop loop, Payments payments, Path savepoints) {

    Paced paced(Contestant contestant, double perSecond) throws Exception {
        try (Running running = drain.start(contestant)) {
            StateSize before = size(running);
            Paced paced = loop.run(contestant, perSecond);
            return paced.with(before, size(running));
        }
    }

    private StateSize size(Running running) throws Exception {
        return StateSize.of(running.savepoint(savepoints), drain.payments(), payments);
    }
}
