package io.sluice.job.verdict;

import io.sluice.job.ledger.PublishedLedger;
import io.sluice.job.ledger.ReadBack;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The read-back of one subtask, with its open ledger: asks for the ends beside the stream of
 * payments, so that no payment waits for the answer.
 */
final class PublishedBefore implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PublishedBefore.class);
    private static final long PATIENCE_SECONDS = 30;

    private final PublishedLedger ledger;
    private final ReadBack readBack;
    private final AtomicReference<long[]> answer = new AtomicReference<>();
    private final ExecutorService asking =
            Executors.newSingleThreadExecutor(
                    work -> {
                        Thread thread = new Thread(work, "ledger-ends");
                        thread.setDaemon(true);
                        return thread;
                    });

    PublishedBefore(
            PublishedLedger ledger,
            List<long[]> stored,
            Duration span,
            Predicate<String> mine,
            boolean forEver) {
        this.ledger = ledger;
        this.readBack = ReadBack.start(ledger, stored, span, mine, forEver);
    }

    ReadBack readBack() {
        return readBack;
    }

    /** Asks where the ledger ends now; the answer is for a later checkpoint. */
    void ask() {
        asking.execute(
                () -> {
                    try {
                        answer.set(ledger.ends());
                    } catch (RuntimeException e) {
                        LOG.warn("the ledger's end is not known, the last answer stays", e);
                    }
                });
    }

    /** What a checkpoint stores at this moment. */
    long[] toStore() {
        long[] ends = answer.getAndSet(null);
        if (ends != null) {
            readBack.asked(ends);
        }
        return readBack.toStore();
    }

    @Override
    public void close() throws InterruptedException {
        asking.shutdownNow();
        if (asking.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            ledger.close();
        }
    }
}
