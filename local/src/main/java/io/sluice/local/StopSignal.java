package io.sluice.local;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Turns the end that the operating system asks for into an orderly one of the main thread. */
final class StopSignal {

    private static final long PATIENCE_SECONDS = 30;

    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile boolean asked;

    /** Thrown in the main thread so that it ends and closes what it opened. */
    static final class StoppedException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        StoppedException() {
            super("stopped");
        }
    }

    /** Listens from now on. */
    void listen() {
        Runtime.getRuntime()
                .addShutdownHook(
                        new Thread(
                                () -> {
                                    asked = true;
                                    awaitEnd();
                                },
                                "stop signal"));
    }

    private void awaitEnd() {
        try {
            ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Looks whether the end was asked for.
     *
     * @throws StoppedException if so
     */
    void check() {
        if (asked) {
            throw new StoppedException();
        }
    }

    /** Everything is closed. */
    void ended() {
        ended.countDown();
    }
}
