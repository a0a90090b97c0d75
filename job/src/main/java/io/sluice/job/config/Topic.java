package io.sluice.job.config;

import java.util.Locale;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.configuration.ConfigOptions;

/** The topics that the job reads and writes. */
public enum Topic {
    /** Payments to judge. */
    TRANSACTIONS("Payments to judge; JSON, one payment a record."),
    /** What became of payments. */
    OUTCOMES("What became of earlier payments; JSON."),
    /** Policy, lists, rates and shape in force. */
    CONTROL("Policy, lists, rates and shape in force; compacted, one partition, YAML or JSON."),
    /** The ledger. */
    DECISIONS("The ledger: every verdict; its partition count never changes."),
    /** What was refused. */
    DEAD_LETTERS(
            "Records that were refused, as raw bytes or rendered, with the reason in their"
                    + " headers."),
    /** What people are told of. */
    ALERTS(
            "Alerts, one group an episode; the last record of an id counts. Read it with"
                    + " isolation.level=read_committed."),
    /** What the rooms applied, in the order of arrival. */
    TRACE("What each room applied, in order of arrival; written only with judge.trace.");

    private final ConfigOption<String> option;

    Topic(String description) {
        String name = name().toLowerCase(Locale.ROOT).replace('_', '-');
        this.option =
                ConfigOptions.key("topic." + name)
                        .stringType()
                        .defaultValue(name)
                        .withDescription(description);
    }

    /** The option that names it. */
    public ConfigOption<String> option() {
        return option;
    }
}
