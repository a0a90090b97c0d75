package io.sluice.job.config;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.configuration.description.HtmlFormatter;
import org.apache.flink.util.TimeUtils;

/** Renders the options for people. */
public final class OptionsReference {

    private static final HtmlFormatter FORMATTER = new HtmlFormatter();

    private OptionsReference() {}

    /** A Markdown table of all options. */
    public static String markdown() {
        return Options.all().stream()
                .map(
                        option ->
                                String.format(
                                        Locale.ROOT,
                                        "| `%s` | %s | %s |%n",
                                        option.key(),
                                        fallback(option).isEmpty()
                                                ? ""
                                                : "`" + fallback(option) + "`",
                                        description(option)))
                .collect(
                        Collectors.joining("", "| key | default | meaning |\n|---|---|---|\n", ""));
    }

    /** Plain lines for a terminal. */
    public static String plain() {
        return Options.all().stream()
                .map(
                        option ->
                                String.format(
                                        Locale.ROOT,
                                        "  --%s %s%n      %s%n",
                                        option.key(),
                                        fallback(option).isEmpty()
                                                ? ""
                                                : "(" + fallback(option) + ")",
                                        description(option)))
                .collect(Collectors.joining());
    }

    private static String description(ConfigOption<?> option) {
        return FORMATTER.format(option.description());
    }

    private static String fallback(ConfigOption<?> option) {
        return option.hasDefaultValue() ? text(option.defaultValue()) : "";
    }

    private static String text(Object value) {
        if (value instanceof Duration duration) {
            return TimeUtils.formatWithHighestUnit(duration);
        }
        if (value instanceof Collection<?> values) {
            return List.copyOf(values).stream()
                    .map(OptionsReference::text)
                    .collect(Collectors.joining(";"));
        }
        return value.toString();
    }
}
