package io.sluice.job.tables;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.job.config.TableSettings;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class WaitingRecordsTest {

    private final WaitingRecords<Integer> waiting = records(3, 1000, 2);

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

        Awaitility.await().during(Duration.ofMillis(50)).until(() -> !added.isDone());
        waiting.written(1);

        added.get();
        assertThat(waiting.all()).containsExactly(2, 3, 4);
    }

    @Test
    void letsWhoAddsWaitOnceThereAreTooManyBytes() throws Exception {
        WaitingRecords<Integer> few = records(1000, 160, 1000);
        few.restore(List.of(100, 60));
        CompletableFuture<Void> added = CompletableFuture.runAsync(() -> add(4, few));

        Awaitility.await().during(Duration.ofMillis(50)).until(() -> !added.isDone());
        assertThat(few.bytes()).isEqualTo(160);
        few.written(1);

        added.get();
        assertThat(few.all()).containsExactly(60, 4);
        assertThat(few.bytes()).isEqualTo(64);
    }

    @Test
    void takesNoMoreThanAShareOfTheBytesAtOnceButOneAtLeast() throws Exception {
        WaitingRecords<Integer> few = records(1000, 160, 1000);
        few.restore(List.of(500, 9, 1, 1));

        assertThat(few.take(0)).containsExactly(500);
        few.written(1);
        assertThat(few.take(0)).containsExactly(9, 1);
        few.written(2);
        assertThat(few.take(0)).containsExactly(1);
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
        add(number, waiting);
    }

    /** Of which each is as long as its number. */
    private static WaitingRecords<Integer> records(int most, int mostBytes, int batch) {
        return new WaitingRecords<>(
                new TableSettings(Duration.ofDays(1), batch, most, mostBytes, null),
                Integer::intValue);
    }

    private static void add(int number, WaitingRecords<Integer> to) {
        try {
            to.add(number);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
