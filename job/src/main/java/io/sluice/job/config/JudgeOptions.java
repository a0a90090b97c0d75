package io.sluice.job.config;

import static org.apache.flink.configuration.ConfigOptions.key;

import java.time.Duration;
import java.util.List;
import org.apache.flink.configuration.ConfigOption;

/** What the rooms keep and how they judge. */
public final class JudgeOptions {

    /** Windows. */
    public static final ConfigOption<List<Duration>> WINDOWS =
            key("judge.windows")
                    .durationType()
                    .asList()
                    .defaultValues(
                            Duration.ofMinutes(1),
                            Duration.ofMinutes(5),
                            Duration.ofHours(1),
                            Duration.ofDays(1),
                            Duration.ofDays(7),
                            Duration.ofDays(30))
                    .withDescription(
                            "Lengths of the sliding windows, ascending, separated by semicolons."
                                    + " A change changes the feature vector: models are trained"
                                    + " for one list.");

    /** Horizon. */
    public static final ConfigOption<Duration> HORIZON =
            key("judge.horizon")
                    .durationType()
                    .defaultValue(Duration.ofDays(30))
                    .withDescription(
                            "How long single events are kept; what is older is summed up in panes"
                                    + " and labelled approximate.");

    /** Retention. */
    public static final ConfigOption<Duration> RETENTION =
            key("judge.retention")
                    .durationType()
                    .defaultValue(Duration.ofDays(90))
                    .withDescription("How long the daily panes of what left the horizon are kept.");

    /** Backstop. */
    public static final ConfigOption<Duration> BACKSTOP =
            key("judge.backstop")
                    .durationType()
                    .defaultValue(Duration.ofDays(150))
                    .withDescription(
                            "An account that nothing was written to for so long, by the clock, is"
                                    + " forgotten; at least retention, lateness and longest"
                                    + " outage.");

    /** Events per key. */
    public static final ConfigOption<Integer> EVENTS_PER_KEY =
            key("judge.events-per-key")
                    .intType()
                    .defaultValue(100_000)
                    .withDescription(
                            "How many single events an account keeps; older ones are summed up"
                                    + " in panes and labelled approximate.");

    /** Early outcomes. */
    public static final ConfigOption<Duration> EARLY_OUTCOMES =
            key("judge.early-outcomes")
                    .durationType()
                    .defaultValue(Duration.ofDays(1))
                    .withDescription(
                            "How long, in record time, an outcome waits for a payment that has"
                                    + " not come yet.");

    /** Reference currency. */
    public static final ConfigOption<String> REFERENCE_CURRENCY =
            key("judge.reference-currency")
                    .stringType()
                    .defaultValue("USD")
                    .withDescription(
                            "Currency that amounts are compared and summed in; rates lead into"
                                    + " it. It can't change while state lives.");

    /** Policy by configuration. */
    public static final ConfigOption<String> POLICY =
            key("judge.policy")
                    .stringType()
                    .noDefaultValue()
                    .withDescription(
                            "File of the policy that is published to the control topic when that"
                                    + " has none; without it the policy that ships.");

    /** Model. */
    public static final ConfigOption<String> MODEL =
            key("judge.model")
                    .stringType()
                    .noDefaultValue()
                    .withDescription(
                            "Name of the shipped model that scores the feature vector; without it"
                                    + " no model does.");

    /** Trace. */
    public static final ConfigOption<Boolean> TRACE =
            key("judge.trace")
                    .booleanType()
                    .defaultValue(false)
                    .withDescription(
                            "Whether rooms write to the trace topic what they applied, with its"
                                    + " arrival number: for tests.");

    /** Ordered mode. */
    public static final ConfigOption<Boolean> ORDERED =
            key("judge.ordered")
                    .booleanType()
                    .defaultValue(false)
                    .withDescription(
                            "Whether one source merges all payments and outcomes, from the"
                                + " beginning of their topics, into one order by record time that"
                                + " every room keeps, so that the same input gives the same"
                                + " decisions at any parallelism: for evaluation. What is to be in"
                                + " the order must be in the topics at the start; control stays as"
                                + " it is then.");

    /** Read-back. */
    public static final ConfigOption<Duration> READ_BACK =
            key("judge.read-back")
                    .durationType()
                    .defaultValue(Duration.ofDays(1))
                    .withDescription(
                            "How much of the ledger a start without state reads back, so that it"
                                    + " doesn't judge again what was published.");

    private JudgeOptions() {}
}
