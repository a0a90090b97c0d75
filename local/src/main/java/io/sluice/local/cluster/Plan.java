package io.sluice.local.cluster;

/**
 * The cluster that is asked for.
 *
 * @param flinkPort of the REST interface
 * @param kafkaPort of the broker
 * @param postgresPort of Postgres
 * @param taskManagers how many
 */
record Plan(int flinkPort, int kafkaPort, int postgresPort, int taskManagers) {

    /** The same with a free port wherever any will do. */
    Plan settled() {
        return new Plan(
                Ports.orFree("--flink-port", flinkPort),
                Ports.orFree("--kafka-port", kafkaPort),
                Ports.orFree("--postgres-port", postgresPort),
                taskManagers);
    }
}
