package io.sluice.job.network;

import io.sluice.udfs.graph.NetworkFindings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.flink.statefun.sdk.Address;
import org.apache.flink.statefun.sdk.Context;
import org.apache.flink.statefun.sdk.io.EgressIdentifier;
import org.apache.flink.statefun.sdk.metrics.Metrics;

/** Keeps what a function says. */
final class Recorder implements Context {

    private final List<NetworkMessage.Ask> asked = new ArrayList<>();
    private final List<NetworkFindings> found = new ArrayList<>();

    /** What was asked since this was looked at last. */
    List<NetworkMessage.Ask> asked() {
        List<NetworkMessage.Ask> now = List.copyOf(asked);
        asked.clear();
        return now;
    }

    List<NetworkFindings> found() {
        return found;
    }

    @Override
    public void send(Address to, Object message) {
        if (message instanceof NetworkMessage.Ask ask) {
            asked.add(ask);
        }
    }

    @Override
    public <T> void send(EgressIdentifier<T> egress, T message) {
        found.add(((Found) message).findings());
    }

    @Override
    public Address self() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Address caller() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void sendAfter(Duration delay, Address to, Object message) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void sendAfter(Duration delay, Address to, Object message, String token) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void cancelDelayedMessage(String token) {
        throw new UnsupportedOperationException();
    }

    @Override
    public <M, T> void registerAsyncOperation(M metadata, CompletableFuture<T> future) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Metrics metrics() {
        throw new UnsupportedOperationException();
    }
}
