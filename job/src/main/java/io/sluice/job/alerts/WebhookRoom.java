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
 * waits is in state; nothing waits for the target. Gives out what it gave up.
 */
public final class WebhookRoom extends KeyedProcessFunction<String, AlertGroup, AlertGroup> {

    /** What it is keyed by. */
    public static final KeySelector<AlertGroup, String> KEY = group -> group.episode().id();

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(WebhookRoom.class);
    private static final long LOOK_MILLIS = 100;

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
        if (before != null) {
            posts.forget(before.group());
        }
        waiting.update(new Delivery(group, 0, now));
        send(group, now, context);
    }

    @Override
    public void onTimer(long time, OnTimerContext context, Collector<AlertGroup> out)
            throws IOException {
        Delivery delivery = waiting.value();
        if (delivery == null) {
            return;
        }
        long now = context.timerService().currentProcessingTime();
        switch (posts.fate(delivery.group())) {
            case UNKNOWN -> send(delivery.group(), now, context);
            case UNDER_WAY -> lookAt(now + LOOK_MILLIS, context);
            case DELIVERED -> {
                delivered.inc();
                waiting.clear();
            }
            case FAILED -> failed(delivery.failed(), now, context, out);
        }
    }

    private void failed(
            Delivery delivery, long now, OnTimerContext context, Collector<AlertGroup> out)
            throws IOException {
        failed.inc();
        if (now - delivery.since() < settings.giveUp().toMillis()) {
            waiting.update(delivery);
            lookAt(now + delivery.pause(), context);
            return;
        }
        givenUp.inc();
        LOG.warn(
                "alert {} was not delivered in {} attempts and is given up",
                delivery.group().episode().id(),
                delivery.attempts());
        waiting.clear();
        out.collect(delivery.group());
    }

    private void send(AlertGroup group, long now, Context context) {
        posts.send(group, now);
        lookAt(now + LOOK_MILLIS, context);
    }

    private static void lookAt(long time, Context context) {
        context.timerService().registerProcessingTimeTimer(time);
    }
}
