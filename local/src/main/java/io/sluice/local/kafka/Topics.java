package io.sluice.local.kafka;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;

/** Creates topics on a broker that has none of these names yet. */
public final class Topics {

    private static final short ONE_REPLICA = 1;
    private static final Map<String, String> COMPACTED =
            Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT);

    private Topics() {}

    /** Creates topics that keep every record. */
    public static void create(String brokers, Collection<String> names, int partitions) {
        create(
                brokers,
                names.stream().map(name -> new NewTopic(name, partitions, ONE_REPLICA)).toList());
    }

    /** Creates a topic of one partition that keeps the last record of each key. */
    public static void createCompacted(String brokers, String name) {
        create(brokers, List.of(new NewTopic(name, 1, ONE_REPLICA).configs(COMPACTED)));
    }

    private static void create(String brokers, List<NewTopic> topics) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", brokers))) {
            admin.createTopics(topics).all().get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("no topics " + topics + ": " + e.getMessage(), e);
        }
    }
}
