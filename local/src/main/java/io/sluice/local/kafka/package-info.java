/** A real Kafka broker inside this process: started, stopped and restarted on its own folder. */
package io.sluice.local.kafka;
