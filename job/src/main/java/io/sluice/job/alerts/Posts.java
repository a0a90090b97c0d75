package io.sluice.job.alerts;

import io.sluice.job.config.WebhookSettings;
import io.sluice.udfs.alert.AlertGroup;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The posts of one subtask that are on their way, beside its stream of alerts. */
final class Posts {

    private static final Logger LOG = LoggerFactory.getLogger(Posts.class);
    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final int MOST_UNDER_WAY = 16;
    private static final int SUCCESS = 2;
    private static final int HUNDRED = 100;

    /** How a post stands. */
    enum Fate {
        /** Not sent as the group stands now, or its answer was taken. */
        UNKNOWN,
        /** Sent, without an answer yet. */
        UNDER_WAY,
        /** The target took it. */
        DELIVERED,
        /** The target didn't. */
        FAILED
    }

    private record Post(long version, long sentAt, CompletableFuture<Boolean> answer) {}

    private final WebhookSettings settings;
    private final String secret;
    private final Map<String, Post> sent = new HashMap<>();
    private final AtomicInteger underWay = new AtomicInteger();
    private final HttpClient client =
            HttpClient.newBuilder()
                    .connectTimeout(TIMEOUT)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .build();
    private boolean failing;

    /**
     * To that target.
     *
     * @throws IOException if the secret can't be read
     */
    Posts(WebhookSettings settings) throws IOException {
        this.settings = settings;
        this.secret = settings.currentSecret();
    }

    /**
     * Sends a group, unless too many posts are under way. While the target fails, one post after
     * another finds out whether it still does.
     *
     * @param now epoch milliseconds
     * @return whether it is sent
     */
    boolean send(AlertGroup group, long now) {
        if (underWay.get() >= (failing ? 1 : MOST_UNDER_WAY)) {
            return false;
        }
        underWay.incrementAndGet();
        CompletableFuture<Boolean> answer =
                client.sendAsync(request(group, now), HttpResponse.BodyHandlers.ofInputStream())
                        .whenComplete((response, failure) -> underWay.decrementAndGet())
                        .handle((response, failure) -> failure == null && isTaken(response));
        sent.put(group.episode().id(), new Post(group.version(), now, answer));
        return true;
    }

    /** The status decides: a body, which may never end, is not waited for. */
    private static boolean isTaken(HttpResponse<InputStream> response) {
        try {
            response.body().close();
        } catch (IOException e) {
            // Nobody wants the rest of it.
        }
        return response.statusCode() / HUNDRED == SUCCESS;
    }

    private HttpRequest request(AlertGroup group, long now) {
        byte[] body = AlertJson.bytes(group);
        return HttpRequest.newBuilder(settings.url())
                .timeout(TIMEOUT)
                .header("Content-Type", "application/json")
                .header("Sluice-Alert", group.episode().id())
                .header("Sluice-Version", Long.toString(group.version()))
                .header("Sluice-Signature", Signature.of(secret, now / 1000, body))
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
    }

    /** How the post of a group stands; an answer is told once. */
    Fate fate(AlertGroup group) {
        Post post = sent.get(group.episode().id());
        if (post == null) {
            return Fate.UNKNOWN;
        }
        if (!post.answer().isDone()) {
            return Fate.UNDER_WAY;
        }
        forget(group);
        boolean taken = post.answer().join();
        say(taken);
        if (!taken) {
            return Fate.FAILED;
        }
        return post.version() == group.version() ? Fate.DELIVERED : Fate.UNKNOWN;
    }

    /** How long a post has been under way, milliseconds. */
    long waited(AlertGroup group, long now) {
        return now - sent.get(group.episode().id()).sentAt();
    }

    private void say(boolean taken) {
        if (taken && failing) {
            LOG.info("the webhook's target takes alerts again");
        } else if (!taken && !failing) {
            LOG.warn("the webhook's target takes no alerts: they wait");
        }
        failing = !taken;
    }

    /** Forgets the post of a group, whatever becomes of it. */
    void forget(AlertGroup group) {
        sent.remove(group.episode().id());
    }
}
