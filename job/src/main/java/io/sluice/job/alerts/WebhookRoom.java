package io.sluice.job.alerts;

import io.sluice.job.config.WebhookSettings;
import io.sluice.job.state.CodecSerializer;
import io.sluice.udfs.alert.AlertGroup;
import java.io.IOException;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.java.functions.KeySelector;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keyed by episode: posts what is news of a group until its target takes it, or patience ends. What
 * waits is in state, the newest of a group in place of what was told before, with one timer;
 * nothing waits for the target. Gives out what it gave up.
 */
public final class WebhookRoom extends KeyedProcessFunction<String, AlertGroup, AlertGroup> {

    /** What it is keyed by. */
    public static final KeySelector<AlertGroup, String> KEY = group -> group.episode().id();

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(WebhookRoom.class);

    private final WebhookSettings settings;

    /** What the target has not taken; cleared when it has, or by the clock when patience ends. */
    private transient ValueState<Delivery> waiting;

    private transient Posts posts;
    private transient Counter delivered;
    private transient Counter failed;
    private transient Counter givenUp;

    /** To that target. */
    public WebhookRoom(WebhookSettings settings) {
        this.settings = settings;
    }

    @Override
    public void open(OpenContext context) throws IOException {
        waiting =
                getRuntimeContext()
                        .getState(
                                new ValueStateDescriptor<>(
                                        "waiting",
                                        CodecSerializer.ofImmutable(DeliveryCodec.class)));
        posts = new Posts(settings);
        MetricGroup metrics = getRuntimeContext().getMetricGroup();
        delivered = metrics.counter("webhookDelivered");
        failed = metrics.counter("webhookFailed");
        givenUp = metrics.counter("webhookGivenUp");
    }

    @Override
    public void processElement(AlertGroup group, Context context, Collector<AlertGroup> out)
            throws IOException {
        long now = context.timerService().currentProcessingTime();
        Delivery before = waiting.value();
        if (before == null) {
            attempt(Delivery.of(group, now), now, context);
        } else {
            waiting.update(before.with(group, now));
        }
    }

    @Override
    public void onTimer(long time, OnTimerContext context, Collector<AlertGroup> out)
            throws IOException {
        Delivery delivery = waiting.value();
        if (delivery == null || time < delivery.nextAt()) {
            return;
        }
        long now = context.timerService().currentProcessingTime();
        Posts.Fate fate = posts.fate(delivery.group());
        if (fate != Posts.Fate.DELIVERED && now >= end(delivery)) {
            giveUp(delivery);
            out.collect(delivery.group());
            return;
        }
        switch (fate) {
            case UNKNOWN -> attempt(delivery, now, context);
            case UNDER_WAY -> {
                long waited = posts.waited(delivery.group(), now);
                lookAt(now + Delivery.look(waited), delivery, context);
            }
            case DELIVERED -> {
                delivered.inc();
                waiting.clear();
            }
            case FAILED -> {
                failed.inc();
                Delivery again = delivery.failed();
                lookAt(now + again.pause(), again, context);
            }
        }
    }

    private void giveUp(Delivery delivery) {
        givenUp.inc();
        LOG.warn(
                "alert {} was not delivered, {} attempts failed, and is given up",
                delivery.group().episode().id(),
                delivery.attempts());
        posts.forget(delivery.group());
        waiting.clear();
    }

    private void attempt(Delivery delivery, long now, Context context) throws IOException {
        boolean sent = posts.send(delivery.group(), now);
        long waited = sent ? 0 : now - delivery.since();
        lookAt(now + Delivery.look(waited), delivery, context);
    }

    private void lookAt(long time, Delivery delivery, Context context) throws IOException {
        long next = Math.min(time, end(delivery));
        waiting.update(delivery.lookedAt(next));
        context.timerService().registerProcessingTimeTimer(next);
    }

    private long end(Delivery delivery) {
        return delivery.since() + settings.giveUp().toMillis();
    }
}
