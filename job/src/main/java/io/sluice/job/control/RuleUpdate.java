package io.sluice.job.control;

/**
 * A record of the control topic, on its way to every room.
 *
 * @param name its key: policy, lists, rates or shape
 * @param version that the document names itself by
 * @param document its value: YAML or JSON text; empty where the topic's document was deleted
 * @param offset where it stands in the topic
 */
public record RuleUpdate(String name, String version, String document, long offset) {}
