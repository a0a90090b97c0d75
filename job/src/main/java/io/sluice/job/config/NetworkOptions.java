package io.sluice.job.config;

import static org.apache.flink.configuration.ConfigOptions.key;

import java.time.Duration;
import java.util.List;
import org.apache.flink.configuration.ConfigOption;

/** How payments are seen in their network. */
public final class NetworkOptions {

    /** Mode. */
    public static final ConfigOption<NetworkMode> MODE =
            key("network.mode")
                    .enumType(NetworkMode.class)
                    .defaultValue(NetworkMode.ABSENT)
                    .withDescription(
                            "Whether payments are seen in their network: on; off, when"
                                    + " payments go past the room, which stays; or absent, when"
                                    + " there is no such room, for jobs that start without state.");

    /** Deadline. */
    public static final ConfigOption<Duration> DEADLINE =
            key("network.deadline")
                    .durationType()
                    .defaultValue(Duration.ofMillis(100))
                    .withDescription(
                            "A payment waits so long for its search, by the clock, then"
                                    + " goes on with what there is. What is found later becomes"
                                    + " its second revision.");

    /** Search limit. */
    public static final ConfigOption<Duration> SEARCH_LIMIT =
            key("network.search-limit")
                    .durationType()
                    .defaultValue(Duration.ofSeconds(10))
                    .withDescription("A search that takes longer ends with what there is.");

    /** Window. */
    public static final ConfigOption<Duration> WINDOW =
            key("network.window")
                    .durationType()
                    .defaultValue(Duration.ofDays(1))
                    .withDescription(
                            "Most time between any two payments of a cycle; at most 7" + " days.");

    /** Lateness. */
    public static final ConfigOption<Duration> LATENESS =
            key("network.lateness")
                    .durationType()
                    .defaultValue(Duration.ofHours(1))
                    .withDescription(
                            "How late a payment may come and still close what it"
                                    + " belongs to. Accounts keep their payments for the window,"
                                    + " this, and ingest.future-tolerance.");

    /** Longest cycle. */
    public static final ConfigOption<Integer> MAX_LENGTH =
            key("network.max-length")
                    .intType()
                    .defaultValue(6)
                    .withDescription("Most payments in a cycle, 2 to 16.");

    /** Fan-out. */
    public static final ConfigOption<Integer> FAN_OUT =
            key("network.fan-out")
                    .intType()
                    .defaultValue(16)
                    .withDescription(
                            "Counterparties that an account names in one answer, most"
                                    + " relevant first; 0 for all.");

    /** Parallel payments. */
    public static final ConfigOption<Integer> PARALLEL =
            key("network.parallel-payments")
                    .intType()
                    .defaultValue(16)
                    .withDescription(
                            "Payments that an account names per counterparty in one"
                                    + " answer; 0 for all.");

    /** Accounts. */
    public static final ConfigOption<Integer> ACCOUNTS =
            key("network.accounts")
                    .intType()
                    .defaultValue(256)
                    .withDescription("Questions that one search asks; 0 for any number.");

    /** Cycles. */
    public static final ConfigOption<Integer> CYCLES =
            key("network.cycles")
                    .intType()
                    .defaultValue(16)
                    .withDescription("Cycles that one search tells of; 0 for all.");

    /** Open searches. */
    public static final ConfigOption<Integer> OPEN_SEARCHES =
            key("network.open-searches")
                    .intType()
                    .defaultValue(2_000)
                    .withDescription(
                            "Searches at once in one subtask. Above it payments are"
                                    + " stored, but not searched for.");

    /** Backstop. */
    public static final ConfigOption<Duration> BACKSTOP =
            key("network.backstop")
                    .durationType()
                    .defaultValue(Duration.ofDays(7))
                    .withDescription(
                            "An account that no payment touched for so long, by the"
                                    + " clock, is forgotten by the network; at least what it"
                                    + " keeps and the longest outage.");

    private NetworkOptions() {}

    static List<ConfigOption<?>> all() {
        return List.of(
                MODE,
                DEADLINE,
                SEARCH_LIMIT,
                WINDOW,
                LATENESS,
                MAX_LENGTH,
                FAN_OUT,
                PARALLEL,
                ACCOUNTS,
                CYCLES,
                OPEN_SEARCHES,
                BACKSTOP);
    }
}
