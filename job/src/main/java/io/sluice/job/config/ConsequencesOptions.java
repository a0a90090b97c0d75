package io.sluice.job.config;

import static org.apache.flink.configuration.ConfigOptions.key;

import java.time.Duration;
import java.util.List;
import org.apache.flink.configuration.ConfigOption;

/** How the consequences read the ledger, and what people and accounts are told by. */
public final class ConsequencesOptions {

    /** Consumer group. */
    public static final ConfigOption<String> GROUP =
            key("consequences.group")
                    .stringType()
                    .defaultValue("sluice-consequences")
                    .withDescription("Consumer group that the consequences commit offsets under.");

    /** Start without state. */
    public static final ConfigOption<StartPosition> START =
            key("consequences.start")
                    .enumType(StartPosition.class)
                    .defaultValue(StartPosition.EARLIEST)
                    .withDescription(
                            "Where the consequences begin to read when they start without state."
                                    + " From EARLIEST all follows again: alerts with the same ids,"
                                    + " tables unchanged.");

    /** Checkpoints. */
    public static final ConfigOption<Duration> CHECKPOINT_INTERVAL =
            key("consequences.checkpoint-interval")
                    .durationType()
                    .defaultValue(Duration.ofSeconds(1))
                    .withDescription(
                            "Time between checkpoints of the consequences, whatever the cluster's"
                                    + " configuration says: alerts are committed by them.");

    /** Memory of published records. */
    public static final ConfigOption<Duration> MEMORY =
            key("consequences.memory")
                    .durationType()
                    .defaultValue(Duration.ofHours(1))
                    .withDescription(
                            "For how long, by the ledger's append time, a second record of one"
                                    + " verdict is recognised, and an approval can be recalled.");

    /** Memory of alerts. */
    public static final ConfigOption<Duration> ALERT_MEMORY =
            key("alerts.memory")
                    .durationType()
                    .defaultValue(Duration.ofDays(30))
                    .withDescription(
                            "For how long after its latest alert a group takes further ones, and"
                                    + " after a payment's latest alert its outcomes count.");

    /** Updates of a group. */
    public static final ConfigOption<Duration> ALERT_UPDATE_INTERVAL =
            key("alerts.update-interval")
                    .durationType()
                    .defaultValue(Duration.ofSeconds(10))
                    .withDescription(
                            "Further payments of a known group go out together, once in so long."
                                    + " A new, withdrawn or harder group goes out at once.");

    /** Transactions. */
    public static final ConfigOption<String> ALERT_TRANSACTIONS =
            key("alerts.transactions")
                    .stringType()
                    .defaultValue("sluice-alerts")
                    .withDescription(
                            "What the ids of the alerts topic's transactions begin with; another"
                                    + " one for each job that writes to the same brokers.");

    /** Transaction timeout. */
    public static final ConfigOption<Duration> ALERT_TRANSACTION_TIMEOUT =
            key("alerts.transaction-timeout")
                    .durationType()
                    .defaultValue(Duration.ofMinutes(15))
                    .withDescription(
                            "After which brokers abort a transaction. Outages that are longer can"
                                    + " lose alerts on the topic. At most the brokers'"
                                    + " transaction.max.timeout.ms.");

    /** Half-life of charges. */
    public static final ConfigOption<Duration> HALF_LIFE =
            key("accounts.half-life")
                    .durationType()
                    .defaultValue(Duration.ofDays(7))
                    .withDescription(
                            "Time in which half of what was found of an account fades. It can't"
                                    + " change while state or tables live.");

    /** Webhook. */
    public static final ConfigOption<String> WEBHOOK_URL =
            key("webhook.url")
                    .stringType()
                    .noDefaultValue()
                    .withDescription(
                            "http or https address that new, withdrawn and harder groups are"
                                    + " posted to; without it nobody is told.");

    /** Webhook's key. */
    public static final ConfigOption<String> WEBHOOK_SECRET_FILE =
            key("webhook.secret-file")
                    .stringType()
                    .noDefaultValue()
                    .withDescription(
                            "File with the secret that posts are signed with, on every machine of"
                                    + " the cluster; needed with webhook.url.");

    /** Patience with the webhook's target. */
    public static final ConfigOption<Duration> WEBHOOK_GIVE_UP =
            key("webhook.give-up")
                    .durationType()
                    .defaultValue(Duration.ofDays(1))
                    .withDescription(
                            "After which a post that could not be delivered is given up, counted"
                                    + " and logged; the alert stays in topic and tables.");

    private ConsequencesOptions() {}

    static List<ConfigOption<?>> all() {
        return List.of(
                GROUP,
                START,
                CHECKPOINT_INTERVAL,
                MEMORY,
                ALERT_MEMORY,
                ALERT_UPDATE_INTERVAL,
                ALERT_TRANSACTIONS,
                ALERT_TRANSACTION_TIMEOUT,
                HALF_LIFE,
                WEBHOOK_URL,
                WEBHOOK_SECRET_FILE,
                WEBHOOK_GIVE_UP);
    }
}
