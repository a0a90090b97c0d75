package io.sluice.job.control;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.sluice.udfs.policy.ExpectedShape;
import io.sluice.udfs.policy.ListEntry;
import io.sluice.udfs.policy.Lists;
import io.sluice.udfs.policy.Policy;
import io.sluice.udfs.policy.PolicyDefaults;
import io.sluice.udfs.policy.Rates;
import io.sluice.udfs.policy.Rulebook;
import java.util.List;
import java.util.Map;

/**
 * Reads and writes control documents in YAML (JSON is a part of it). A policy names only what
 * differs from the one that ships; unknown fields are errors everywhere.
 */
public final class ControlDocuments {

    private static final YAMLMapper MAPPER =
            YAMLMapper.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                    .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
                    .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
                    .build();

    private final Rulebook ground;

    /** With what counts where the topic has no document. */
    public ControlDocuments(String referenceCurrency) {
        this.ground = ground(referenceCurrency);
    }

    private static Rulebook ground(String referenceCurrency) {
        return new Rulebook(
                PolicyDefaults.policy(),
                Lists.NONE,
                new Rates("none", referenceCurrency, Map.of()),
                ExpectedShape.FLAT);
    }

    /** What counts where the topic has no document. */
    public Rulebook ground() {
        return ground;
    }

    /**
     * The rules with a document taken into force.
     *
     * @param document YAML or JSON; empty to return to what ships
     * @throws InvalidControlException saying what is wrong and where
     */
    public Rulebook apply(Rulebook rules, ControlKind kind, String document)
            throws InvalidControlException {
        try {
            JsonNode tree = document.isBlank() ? null : mapping(document);
            return switch (kind) {
                case POLICY -> rules.with(tree == null ? ground.policy() : policy(tree));
                case LISTS -> rules.with(tree == null ? ground.lists() : lists(tree));
                case RATES -> rules.with(tree == null ? ground.rates() : rates(tree));
                case SHAPE ->
                        rules.with(
                                tree == null
                                        ? ground.shape()
                                        : MAPPER.treeToValue(tree, ExpectedShape.class));
            };
        } catch (JsonProcessingException e) {
            throw new InvalidControlException(kind.key() + ": " + explain(e), e);
        } catch (IllegalArgumentException | NullPointerException e) {
            throw new InvalidControlException(kind.key() + ": " + firstLine(e), e);
        }
    }

    private static JsonNode mapping(String document) throws JsonProcessingException {
        JsonNode tree = MAPPER.readTree(document);
        if (!(tree instanceof ObjectNode)) {
            throw new IllegalArgumentException("the document is no mapping of fields");
        }
        return tree;
    }

    /** The version of that kind. */
    public static String version(Rulebook rules, ControlKind kind) {
        return switch (kind) {
            case POLICY -> rules.policy().version();
            case LISTS -> rules.lists().version();
            case RATES -> rules.rates().version();
            case SHAPE -> rules.shape().version();
        };
    }

    /** A policy in full, as YAML. */
    public static String write(Policy policy) {
        try {
            return MAPPER.writeValueAsString(policy);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a policy has no YAML form", e);
        }
    }

    private Policy policy(JsonNode tree) throws JsonProcessingException {
        requireVersion(tree);
        JsonNode merged = MAPPER.valueToTree(ground.policy());
        overlay((ObjectNode) merged, tree);
        return MAPPER.treeToValue(merged, Policy.class);
    }

    private static void overlay(ObjectNode below, JsonNode above) {
        for (Map.Entry<String, JsonNode> field : above.properties()) {
            if (field.getValue().isObject() && below.get(field.getKey()) instanceof ObjectNode in) {
                overlay(in, field.getValue());
            } else {
                below.set(field.getKey(), field.getValue());
            }
        }
    }

    private static Lists lists(JsonNode tree) throws JsonProcessingException {
        ListsDocument document = MAPPER.treeToValue(withDefaults(tree), ListsDocument.class);
        return new Lists(document.version(), document.entries());
    }

    private static JsonNode withDefaults(JsonNode tree) {
        for (JsonNode entry : tree.path("entries")) {
            if (entry instanceof ObjectNode fields) {
                fields.set("validFrom", ControlTimes.orElse(fields.get("validFrom"), 0));
                fields.set("validTo", ControlTimes.orElse(fields.get("validTo"), Long.MAX_VALUE));
            }
        }
        return tree;
    }

    private Rates rates(JsonNode tree) throws JsonProcessingException {
        Rates rates = MAPPER.treeToValue(tree, Rates.class);
        if (!ground.rates().reference().equals(rates.reference())) {
            throw new IllegalArgumentException(
                    "reference is "
                            + rates.reference()
                            + ", but the job counts in "
                            + ground.rates().reference());
        }
        return rates;
    }

    private static void requireVersion(JsonNode tree) {
        if (!tree.path("version").isTextual() && !tree.path("version").isNumber()) {
            throw new IllegalArgumentException("version is missing");
        }
    }

    private static String explain(JsonProcessingException problem) {
        if (problem instanceof UnrecognizedPropertyException unknown) {
            return path(unknown) + ": unknown field";
        }
        Throwable cause = problem.getCause() == null ? problem : problem.getCause();
        return where(problem)
                + (cause instanceof JsonProcessingException json
                        ? json.getOriginalMessage().lines().findFirst().orElse("invalid")
                        : firstLine(cause));
    }

    /** The field, else the line; nothing where it is about the whole document. */
    private static String where(JsonProcessingException problem) {
        if (problem instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
            return path(mapping) + ": ";
        }
        boolean located = problem.getLocation() != null && problem.getLocation().getLineNr() > 0;
        return located ? "line " + problem.getLocation().getLineNr() + ": " : "";
    }

    private static String path(JsonMappingException problem) {
        StringBuilder path = new StringBuilder();
        for (JsonMappingException.Reference step : problem.getPath()) {
            if (step.getFieldName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return path.toString();
    }

    private static String firstLine(Throwable problem) {
        return problem.getMessage() == null
                ? "a field is missing"
                : problem.getMessage().lines().findFirst().orElse("invalid");
    }

    private record ListsDocument(String version, List<ListEntry> entries) {}
}
