package io.sluice.job.network;

import io.sluice.udfs.graph.AnswerCodec;
import io.sluice.udfs.graph.Direction;
import io.sluice.udfs.graph.NetworkPaymentCodec;
import io.sluice.udfs.graph.QuestionCodec;
import io.sluice.udfs.model.Codec;
import io.sluice.udfs.model.Wire;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** The messages that leave their subtask or lie in a snapshot. */
public final class NetworkMessageCodec implements Codec<NetworkMessage> {

    private static final int VERSION = 1;

    private static final int START = 0;
    private static final int STORE = 1;
    private static final int STORED = 2;
    private static final int ASK = 3;
    private static final int TOLD = 4;
    private static final int WHO = 5;
    private static final int NAMED = 6;
    private static final int VOIDED = 7;

    private static final Direction[] DIRECTIONS = Direction.values();
    private static final NetworkPaymentCodec PAYMENT = new NetworkPaymentCodec();
    private static final QuestionCodec QUESTION = new QuestionCodec();
    private static final AnswerCodec ANSWER = new AnswerCodec();

    @Override
    public void write(NetworkMessage message, DataOutput out) throws IOException {
        out.writeByte(VERSION);
        if (message instanceof NetworkMessage.Ask ask) {
            writeErrand(ASK, ask.errand(), out);
            QUESTION.write(ask.question(), out);
        } else if (message instanceof NetworkMessage.Told told) {
            writeErrand(TOLD, told.errand(), out);
            ANSWER.write(told.answer(), out);
        } else if (message instanceof NetworkMessage.Stored stored) {
            out.writeByte(STORED);
            PAYMENT.write(stored.payment(), out);
        } else if (message instanceof NetworkMessage.Store store) {
            writeStore(store, out);
        } else {
            writeRarer(message, out);
        }
    }

    private static void writeRarer(NetworkMessage message, DataOutput out) throws IOException {
        if (message instanceof NetworkMessage.Start start) {
            out.writeByte(START);
            PAYMENT.write(start.payment(), out);
            Wire.writeText(start.sender(), out);
            Wire.writeText(start.recipient(), out);
        } else if (message instanceof NetworkMessage.Who who) {
            writeErrand(WHO, who.errand(), out);
            out.writeLong(who.node());
        } else if (message instanceof NetworkMessage.Named named) {
            writeErrand(NAMED, named.errand(), out);
            out.writeLong(named.node());
            Wire.writeText(named.name(), out);
        } else {
            NetworkMessage.Voided gone = (NetworkMessage.Voided) message;
            out.writeByte(VOIDED);
            out.writeLong(gone.payment());
            out.writeLong(gone.next());
            Wire.writeSigned(gone.time(), out);
            Wire.writeSigned(gone.knownAt(), out);
        }
    }

    private static void writeStore(NetworkMessage.Store store, DataOutput out) throws IOException {
        out.writeByte(STORE);
        PAYMENT.write(store.payment(), out);
        Wire.writeEnum(store.direction(), out);
        Wire.writeText(store.sender(), out);
        Wire.writeText(store.recipient(), out);
        out.writeBoolean(store.searched());
    }

    private static void writeErrand(int kind, Errand errand, DataOutput out) throws IOException {
        out.writeByte(kind);
        PAYMENT.write(errand.payment(), out);
        Wire.writeSigned(errand.startedAt(), out);
        Wire.writeUnsigned(errand.attempt(), out);
    }

    @Override
    public NetworkMessage read(DataInput in) throws IOException {
        Wire.expectVersion(VERSION, in);
        int kind = in.readByte();
        return switch (kind) {
            case START ->
                    new NetworkMessage.Start(
                            PAYMENT.read(in), Wire.readText(in), Wire.readText(in));
            case STORE ->
                    new NetworkMessage.Store(
                            PAYMENT.read(in),
                            Wire.readEnum(DIRECTIONS, in),
                            Wire.readText(in),
                            Wire.readText(in),
                            in.readBoolean());
            case STORED -> new NetworkMessage.Stored(PAYMENT.read(in));
            case ASK -> new NetworkMessage.Ask(readErrand(in), QUESTION.read(in));
            case TOLD -> new NetworkMessage.Told(readErrand(in), ANSWER.read(in));
            case WHO -> new NetworkMessage.Who(readErrand(in), in.readLong());
            case NAMED ->
                    new NetworkMessage.Named(readErrand(in), in.readLong(), Wire.readText(in));
            case VOIDED ->
                    new NetworkMessage.Voided(
                            in.readLong(), in.readLong(), Wire.readSigned(in), Wire.readSigned(in));
            default -> throw new IOException("unknown kind " + kind + " of a message");
        };
    }

    private static Errand readErrand(DataInput in) throws IOException {
        return new Errand(PAYMENT.read(in), Wire.readSigned(in), (int) Wire.readUnsigned(in));
    }
}
