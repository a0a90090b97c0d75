package io.sluice.udfs.graph;

import io.sluice.udfs.model.Hashes;
import io.sluice.udfs.model.Identity;

/** The 64-bit names of what the graph is made of; each kind has a namespace of its own. */
public final class NodeIds {

    private NodeIds() {}

    /** An account that pays or is paid. */
    public static long account(String name) {
        return Hashes.hash64("account:" + name);
    }

    /** A device that payments are made from. */
    public static long device(String id) {
        return Hashes.hash64("device:" + id);
    }

    /** A card, bank account or address that payments are made with. */
    public static long instrument(String id) {
        return Hashes.hash64("instrument:" + id);
    }

    /** A payment; the sender's length keeps apart what only reads alike when joined. */
    public static long payment(Identity identity) {
        return Hashes.hash64(
                "payment:" + identity.sender().length() + ":" + identity.sender() + identity.id());
    }
}
