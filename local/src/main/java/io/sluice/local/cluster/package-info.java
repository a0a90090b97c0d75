/**
 * A cluster to try the job on: a job manager, task managers, and a broker with Postgres, each a
 * process of its own that stays when the one that started it ends. Configured by flink-conf, as a
 * real one. Imports no view and no replay.
 */
package io.sluice.local.cluster;
