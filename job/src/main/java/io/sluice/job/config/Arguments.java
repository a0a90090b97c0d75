package io.sluice.job.config;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.flink.configuration.Configuration;

/**
 * Reads program arguments {@code --key value}, which override the file that {@code --config FILE}
 * names. In the file, keys may be nested and lists may be YAML lists. A key that means nothing is
 * an error. {@code --config-yaml TEXT} gives what stands in the file, for a program that runs where
 * the file is not, such as in a cluster's job manager.
 */
public final class Arguments {

    private static final String CONFIG = "--config";
    private static final String CONFIG_YAML = "--config-yaml";

    private static final String PAGE = "docs/configuration.md has all";

    /** What options of Flink's own begin with, and none of the job's. */
    private static final List<String> FLINK =
            List.of(
                    "env.",
                    "execution.",
                    "heartbeat.",
                    "high-availability",
                    "io.tmp.",
                    "jobmanager.",
                    "metrics.",
                    "parallelism.",
                    "pipeline.",
                    "rest.",
                    "restart-strategy",
                    "state.",
                    "taskmanager.",
                    "web.");

    private Arguments() {}

    /**
     * The options that the arguments say.
     *
     * @throws RefusedStartException in one line, if they can't be understood
     */
    public static Given parse(String... arguments) {
        Configuration given = new Configuration();
        Configuration file = new Configuration();
        for (int i = 0; i < arguments.length; i += 2) {
            String flag = arguments[i];
            if (!flag.startsWith("--")) {
                throw new RefusedStartException("'" + flag + "' is no option; " + PAGE);
            }
            if (i + 1 == arguments.length) {
                throw new RefusedStartException(flag + " lacks its value");
            }
            if (flag.equals(CONFIG)) {
                readFile(Path.of(arguments[i + 1]), file);
            } else if (flag.equals(CONFIG_YAML)) {
                readText("the configuration", arguments[i + 1], file);
            } else {
                set(given, flag.substring(2), arguments[i + 1]);
            }
        }
        file.addAll(given);
        return new Given(file, given.keySet());
    }

    private static void readFile(Path path, Configuration into) {
        try {
            readText(path.toString(), Files.readString(path), into);
        } catch (IOException e) {
            throw new RefusedStartException(path + " can't be read", e);
        }
    }

    private static void readText(String name, String yaml, Configuration into) {
        try {
            flatten("", new YAMLMapper().readTree(yaml), into);
        } catch (JsonProcessingException e) {
            throw new RefusedStartException(
                    name + ", line " + e.getLocation().getLineNr() + ": is no YAML", e);
        } catch (RefusedStartException e) {
            throw new RefusedStartException(name + ": " + e.getMessage(), e);
        }
    }

    private static void flatten(String key, JsonNode node, Configuration into) {
        if (node.isObject()) {
            for (Map.Entry<String, JsonNode> field : node.properties()) {
                String path = key.isEmpty() ? field.getKey() : key + "." + field.getKey();
                flatten(path, field.getValue(), into);
            }
        } else if (node.isArray()) {
            set(
                    into,
                    key,
                    StreamSupport.stream(node.spliterator(), false)
                            .map(JsonNode::asText)
                            .collect(Collectors.joining(";")));
        } else if (!node.isNull() && !node.isMissingNode()) {
            set(into, key, node.asText());
        }
    }

    private static void set(Configuration configuration, String key, String value) {
        if (!Options.known(key)) {
            boolean flink = FLINK.stream().anyMatch(key::startsWith);
            throw new RefusedStartException(
                    "unknown option '"
                            + key
                            + (flink ? "': it is the cluster's, for its config.yaml; " : "'; ")
                            + PAGE);
        }
        configuration.setString(key, value);
    }
}
