package io.sluice.job.config;

import java.util.Map;

/** Keys of the Kafka clients that the judge's promises hang on: nobody else may set them. */
final class KafkaKeys {

    private static final String LOSES = "a verdict could be lost";
    private static final String REORDERS = "the first published verdict would not stand";
    private static final String SLOW = "verdicts go out at once";
    private static final String POSITION = "the job's state says what was read";
    private static final String FORM = "the form of records is the judge's";

    private static final Map<String, String> OURS =
            Map.ofEntries(
                    Map.entry("acks", LOSES),
                    Map.entry("retries", LOSES),
                    Map.entry("enable.idempotence", REORDERS),
                    Map.entry("max.in.flight.requests.per.connection", REORDERS),
                    Map.entry("transactional.id", SLOW),
                    Map.entry("linger.ms", SLOW),
                    Map.entry("compression.type", FORM),
                    Map.entry("max.request.size", FORM),
                    Map.entry("key.serializer", FORM),
                    Map.entry("value.serializer", FORM),
                    Map.entry("key.deserializer", FORM),
                    Map.entry("value.deserializer", FORM),
                    Map.entry("enable.auto.commit", POSITION),
                    Map.entry("auto.offset.reset", "use " + SourceOptions.START.key()),
                    Map.entry("group.id", "use " + SourceOptions.GROUP.key()));

    private KafkaKeys() {}

    /**
     * Lets all others through.
     *
     * @param key with the prefix
     * @throws RefusedStartException in one line, if it is the judge's own
     */
    static void check(String key) {
        String why = OURS.get(key.substring(Options.KAFKA_PREFIX.length()));
        if (why != null) {
            throw new RefusedStartException(key + ": can't be set: " + why);
        }
    }
}
