package io.sluice.job.config;

import java.io.Serializable;

/**
 * All that the job is told.
 *
 * @param kafka how to reach Kafka
 * @param source how the sources read
 * @param ingest what is refused at the door
 * @param judge what the rooms keep
 * @param network how payments are seen in their network
 * @param consequences what follows from the ledger
 * @param postgres how to reach Postgres
 * @param tables how tables are written
 * @param runtime how Flink runs it
 */
public record Settings(
        KafkaSettings kafka,
        SourceSettings source,
        IngestSettings ingest,
        JudgeSettings judge,
        NetworkSettings network,
        ConsequencesSettings consequences,
        PostgresSettings postgres,
        TableSettings tables,
        RuntimeSettings runtime)
        implements Serializable {

    /**
     * The settings that the options say.
     *
     * @throws RefusedStartException in one line, if a value can't be
     */
    public static Settings of(Given given) {
        return new SettingsReader(given).read();
    }
}
