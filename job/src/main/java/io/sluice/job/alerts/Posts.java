package io.sluice.job.alerts;

import io.sluice.job.config.WebhookSettings;
import io.sluice.udfs.alert.AlertGroup;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
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
        /** Not sent, or its answer was taken. */
        UNKNOWN,
        /** Sent, without an answer yet. */
        UNDER_WAY,
        /** The target took it. */
        DELIVERED,
        /** The target didn't. */
        FAILED
    }

    private final WebhookSettings settings;
    private final String secret;
    private final Map<String, CompletableFuture<Boolean>> underWay = new HashMap<>();
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
     * Sends a group, unless too many posts are under way.
     *
     * @param now epoch milliseconds
     */
    void send(AlertGroup group, long now) {
        if (underWay.size() < MOST_UNDER_WAY) {
            underWay.put(
                    name(group),
                    client.sendAsync(request(group, now), HttpResponse.BodyHandlers.discarding())
                            .thenApply(response -> response.statusCode() / HUNDRED == SUCCESS)
                            .exceptionally(failure -> false));
        }
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
        CompletableFuture<Boolean> answer = underWay.get(name(group));
        if (answer == null) {
            return Fate.UNKNOWN;
        }
        if (!answer.isDone()) {
            return Fate.UNDER_WAY;
        }
        forget(group);
        boolean taken = answer.join();
        say(taken);
        return taken ? Fate.DELIVERED : Fate.FAILED;
    }

    private void say(boolean taken) {
        if (taken && failing) {
            LOG.info("the webhook's target takes alerts again");
        } else if (!taken && !failing) {
            LOG.warn("the webhook's target takes no alerts: they wait");
        }
        failing = !taken;
    }

    /** Forgets a group that another one has taken the place of. */
    void forget(AlertGroup group) {
        underWay.remove(name(group));
    }

    private static String name(AlertGroup group) {
        return group.episode().id() + "|" + group.version();
    }
}
