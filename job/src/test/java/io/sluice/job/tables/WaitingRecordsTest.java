package io.sluice.job.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class WaitingRecordsTest {

    private final WaitingRecords<Integer> waiting = new WaitingRecords<>(3, 2);

    @Test
    void givesTheOldestAndKeepsThemUntilTheyAreWritten() throws Exception {
        waiting.restore(List.of(1, 2, 3));

        assertThat(waiting.take(0)).containsExactly(1, 2);
        assertThat(waiting.all()).containsExactly(1, 2, 3);
        waiting.written(2);
        assertThat(waiting.take(0)).containsExactly(3);
        assertThat(waiting.size()).isEqualTo(1);
    }

    @Test
    void letsWhoAddsWaitOnceThereAreTooMany() throws Exception {
        waiting.restore(List.of(1, 2, 3));
        CompletableFuture<Void> added = CompletableFuture.runAsync(() -> add(4));

        Awaitility.await().during(java.time.Duration.ofMillis(50)).until(() -> !added.isDone());
        waiting.written(1);

        added.get();
        assertThat(waiting.all()).containsExactly(2, 3, 4);
    }

    @Test
    void losesPatience() throws Exception {
        waiting.add(1);

        assertThat(waiting.flush(1)).isFalse();
        waiting.written(1);
        assertThat(waiting.flush(1)).isTrue();
    }

    @Test
    void letsEverybodyGoAtTheEnd() throws Exception {
        waiting.restore(List.of(1, 2, 3));
        CompletableFuture<Void> adds = CompletableFuture.runAsync(() -> add(4));
        CompletableFuture<Void> flushes =
                CompletableFuture.runAsync(
                        () -> {
                            try {
                                waiting.flush(-1);
                            } catch (InterruptedException e) {
                                throw new IllegalStateException(e);
                            }
                        });

        waiting.close();

        adds.get();
        flushes.get();
        assertThat(waiting.take(1000)).isEmpty();
        waiting.pause(1_000_000);
    }

    private void add(int number) {
        try {
            waiting.add(number);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
