package io.sluice.udfs.graph;

/**
 * A payment as it enters the graph: money that goes from one account to another.
 *
 * @param payment its hash, see {@link NodeIds#payment}
 * @param sender the paying account's hash, see {@link NodeIds#account}
 * @param recipient the receiving account's hash
 * @param time event time, epoch milliseconds
 * @param receivedAt the Kafka record's time, epoch milliseconds
 * @param micros amount in millionths, at least 0, saturating
 */
public record NetworkPayment(
        long payment, long sender, long recipient, long time, long receivedAt, long micros) {

    /** Whether it is an edge at all: who pays himself closes nothing. */
    public boolean isEdge() {
        return sender != recipient;
    }

    /** The account at one end of it: OUT of its sender, IN to its recipient. */
    public long node(Direction direction) {
        return direction == Direction.OUT ? sender : recipient;
    }

    /** The edge as the account at that end keeps it. */
    public Edge edge(Direction direction) {
        return new Edge(payment, node(direction.opposite()), time, micros);
    }
}
