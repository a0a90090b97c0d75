package io.sluice.local.cluster;

import io.sluice.local.kafka.FreePort;
import io.sluice.local.options.RefusedArgumentException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Looks whether ports can be had. */
final class Ports {

    private Ports() {}

    /**
     * The port given, or any free one if it is 0.
     *
     * @param option that gives it
     * @throws RefusedArgumentException in one line, if somebody listens there
     */
    static int orFree(String option, int port) {
        if (port == 0) {
            return FreePort.any();
        }
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new RefusedArgumentException(
                    "port " + port + " is taken; " + option + " chooses another", e);
        }
    }
}
