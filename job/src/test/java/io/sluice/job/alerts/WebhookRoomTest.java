package io.sluice.job.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.sluice.job.Harnesses;
import io.sluice.job.config.WebhookSettings;
import io.sluice.job.ledger.Entries;
import io.sluice.job.ledger.LedgerDecision;
import io.sluice.job.state.CodecSerializer;
import io.sluice.udfs.alert.Alert;
import io.sluice.udfs.alert.AlertGroup;
import io.sluice.udfs.alert.Clearing;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.LinkedBlockingQueue;
import org.apache.flink.api.common.functions.util.ListCollector;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.metrics.Counter;
import org.apache.flink.runtime.metrics.util.InterceptingOperatorMetricGroup;
import org.apache.flink.runtime.state.KeyedStateBackend;
import org.apache.flink.runtime.state.VoidNamespace;
import org.apache.flink.runtime.state.VoidNamespaceSerializer;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WebhookRoomTest {

    private static final int OK = 204;
    private static final int BROKEN = 500;
    private static final long PATIENCE = Duration.ofMinutes(5).toMillis();

    /** What the target received. */
    private record Received(String signature, String version, byte[] body) {}

    @TempDir private Path folder;
    private HttpServer target;
    private volatile int answer = OK;
    private volatile boolean endless;
    private final BlockingQueue<Received> received = new LinkedBlockingQueue<>();
    private KeyedOneInputStreamOperatorTestHarness<String, AlertGroup, AlertGroup> webhook;
    private final InterceptingOperatorMetricGroup metrics = new InterceptingOperatorMetricGroup();
    private long now;
    private long step = 100;

    @BeforeEach
    void start() throws Exception {
        target = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        target.createContext("/", this::take);
        target.start();
        webhook = open(target.getAddress().getPort());
    }

    @AfterEach
    void close() throws Exception {
        webhook.close();
        target.stop(0);
    }

    private KeyedOneInputStreamOperatorTestHarness<String, AlertGroup, AlertGroup> open(int port)
            throws Exception {
        Path secret = Files.writeString(folder.resolve("secret"), "s3cret\n");
        URI url = URI.create("http://localhost:" + port + "/alerts");
        return Harnesses.openKeyed(
                new WebhookRoom(
                        new WebhookSettings(url, secret.toString(), Duration.ofMillis(PATIENCE))),
                WebhookRoom.KEY,
                AlertTypes.GROUP,
                metrics);
    }

    @Test
    void postsAGroupSigned() throws Exception {
        AlertGroup group = group("alice");
        webhook.processElement(group, 0);
        await(() -> waiting() == 0);

        Received post = received.poll();
        JsonNode json = new ObjectMapper().readTree(post.body());
        assertThat(json.get("id").asText()).isEqualTo(group.episode().id());
        assertThat(json.get("worst").get("text").asText()).isEqualTo("7 payments within 1m");
        assertThat(post.version()).isEqualTo("2");
        assertThat(post.signature()).isEqualTo(Signature.of("s3cret", 0, post.body()));
        assertThat(received).isEmpty();
    }

    @Test
    void triesAgainUntilTheTargetTakesIt() throws Exception {
        answer = BROKEN;
        webhook.processElement(group("alice"), 0);
        await(() -> received.size() >= 3);
        answer = OK;
        await(() -> waiting() == 0);
        assertThat(webhook.extractOutputValues()).isEmpty();
    }

    @Test
    void givesUpWhenPatienceEnds() throws Exception {
        answer = BROKEN;
        AlertGroup group = group("alice");
        webhook.processElement(group, 0);
        step = 60_000;
        await(() -> waiting() == 0);

        assertThat(webhook.extractOutputValues()).containsExactly(group);
        assertThat(now).isGreaterThanOrEqualTo(PATIENCE);
    }

    @Test
    void doesNotWaitForADeadTarget() throws Exception {
        target.stop(0);
        for (int i = 0; i < 100; i++) {
            webhook.processElement(group("sender" + i), 0);
        }
        assertThat(waiting()).isEqualTo(100);
    }

    @Test
    void looksMoreAndMoreRarelyAtATargetThatNeverAnswersAndGivesUpByAge() throws Exception {
        webhook.close();
        try (ServerSocket silent = new ServerSocket(0, 1000, InetAddress.getLoopbackAddress())) {
            webhook = open(silent.getLocalPort());
            for (int i = 0; i < 100; i++) {
                webhook.processElement(group("sender" + i), 0);
                webhook.processElement(group("sender" + i), 0);
            }
            Set<Long> looksAtAPost = new HashSet<>();
            Set<Long> looksForASlot = new HashSet<>();
            while (waiting() > 0 && now <= PATIENCE) {
                assertThat(webhook.numProcessingTimeTimers()).isEqualTo(waiting());
                looksAtAPost.add(nextLook("sender0"));
                looksForASlot.add(nextLook("sender99"));
                now += step;
                webhook.setProcessingTime(now);
            }

            assertThat(now).isEqualTo(PATIENCE);
            assertThat(webhook.extractOutputValues()).hasSize(100);
            assertThat(count("webhookGivenUp")).isEqualTo(100);
            assertThat(count("webhookDelivered")).isZero();
            assertThat(looksAtAPost).hasSizeBetween(10, 20);
            assertThat(looksForASlot).hasSizeBetween(10, 20);
            assertThat(posts(silent)).isLessThanOrEqualTo(16);
        }
    }

    @Test
    void takesTheStatusWithoutABodyThatNeverEnds() throws Exception {
        endless = true;
        webhook.processElement(group("alice"), 0);
        await(() -> waiting() == 0);
        assertThat(count("webhookDelivered")).isEqualTo(1);
    }

    @Test
    void postsOnlyTheNewestOfAGroupOnceTheFormerIsAnswered() throws Exception {
        answer = BROKEN;
        AlertGroup group = group("alice");
        webhook.processElement(group, 0);
        await(() -> received.size() >= 2);
        AlertGroup cleared = group.with(new Clearing(group.episode(), true, group.appendedAt(), 5));
        webhook.processElement(cleared, 0);
        answer = OK;
        await(() -> waiting() == 0);

        assertThat(received.stream().map(Received::version).toList()).endsWith("2", "3");
        assertThat(webhook.numProcessingTimeTimers()).isZero();
    }

    @Test
    void keepsWhatWaitsThroughAFailure() throws Exception {
        answer = BROKEN;
        webhook.processElement(group("alice"), 0);
        assertThat(webhook.snapshot(1, 1).getManagedKeyedState()).isNotEmpty();
        assertThat(waiting()).isEqualTo(1);
    }

    @Test
    void waitsTwiceAsLongAfterEachFailureUpToAMinute() {
        Delivery delivery = Delivery.of(group("alice"), 0).failed();
        assertThat(delivery.pause()).isEqualTo(500);
        assertThat(delivery.failed().pause()).isEqualTo(1000);
        assertThat(new Delivery(group("alice"), 1000, 0, 0).pause()).isEqualTo(60_000);
    }

    /** The signature of a known secret, time and body, as another program computes it. */
    @Test
    void signsAsTheStandardSays() {
        assertThat(Signature.of("key", 1, "body".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(
                        "t=1,v1=91b5374b153842ad05b2c4eab9349b8321b14703165bd3fb8b034dfb8be98ae5");
    }

    private void take(HttpExchange exchange) throws IOException {
        received.add(
                new Received(
                        exchange.getRequestHeaders().getFirst("Sluice-Signature"),
                        exchange.getRequestHeaders().getFirst("Sluice-Version"),
                        exchange.getRequestBody().readAllBytes()));
        exchange.sendResponseHeaders(endless ? 200 : answer, endless ? 0 : -1);
        if (endless) {
            exchange.getResponseBody().write(' ');
            exchange.getResponseBody().flush();
        } else {
            exchange.close();
        }
    }

    /** Lets the operator's clock run until it is so. */
    private void await(Callable<Boolean> holds) {
        Awaitility.await()
                .until(
                        () -> {
                            now += step;
                            webhook.setProcessingTime(now);
                            return holds.call();
                        });
    }

    /** When the group of a sender is looked at next. */
    private long nextLook(String sender) throws Exception {
        KeyedStateBackend<String> state =
                ((AbstractStreamOperator<?>) webhook.getOperator()).getKeyedStateBackend();
        state.setCurrentKey(group(sender).episode().id());
        return state.getPartitionedState(
                        VoidNamespace.INSTANCE,
                        VoidNamespaceSerializer.INSTANCE,
                        new ValueStateDescriptor<>(
                                "waiting", CodecSerializer.ofImmutable(DeliveryCodec.class)))
                .value()
                .nextAt();
    }

    private long count(String counter) {
        return ((Counter) metrics.get(counter)).getCount();
    }

    /** How many connected, however long nobody accepted them. */
    private static int posts(ServerSocket silent) throws IOException {
        silent.setSoTimeout(200);
        int posts = 0;
        while (true) {
            try (Socket post = silent.accept()) {
                assertThat(post.isConnected()).isTrue();
                posts++;
            } catch (SocketTimeoutException e) {
                return posts;
            }
        }
    }

    private int waiting() {
        return webhook.numKeyedStateEntries();
    }

    private static AlertGroup group(String sender) {
        List<Alert> alerts = new ArrayList<>();
        RaiseAlerts.ofLedger()
                .flatMap(
                        LedgerDecision.of(Entries.decision(sender, "t1", 90, 1, 1)),
                        new ListCollector<>(alerts));
        return AlertGroup.open(alerts.get(0));
    }
}
