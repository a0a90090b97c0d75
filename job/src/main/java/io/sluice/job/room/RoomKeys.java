package io.sluice.job.room;

import io.sluice.udfs.model.Receipt;
import io.sluice.udfs.model.RoomInput;
import org.apache.flink.api.java.functions.KeySelector;

/** What each room is keyed by. */
public final class RoomKeys {

    /**
     * The account whose row it touches: the sender's or, for its copy of a payment, the payee's.
     */
    public static final KeySelector<RoomInput, String> SENDER =
            input ->
                    input instanceof Receipt receipt
                            ? receipt.recipientKey()
                            : input.identity().sender();

    /** The account that is paid. */
    public static final KeySelector<RoomInput, String> RECIPIENT = RoomInput::recipientKey;

    /** The sender, so that the ledger's records of one sender come from one subtask. */
    public static final KeySelector<RoomInput, String> VERDICT = input -> input.identity().sender();

    private RoomKeys() {}
}
