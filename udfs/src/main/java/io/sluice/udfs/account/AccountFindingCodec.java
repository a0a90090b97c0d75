package io.sluice.udfs.account;

import io.sluice.udfs.model.Codec;
import io.sluice.udfs.model.Identity;
import io.sluice.udfs.model.ReasonCode;
import io.sluice.udfs.model.Wire;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** The wire form of an {@link AccountFinding}. */
public final class AccountFindingCodec implements Codec<AccountFinding> {

    private static final int VERSION = 1;
    private static final ReasonCode[] CODES = ReasonCode.values();

    @Override
    public void write(AccountFinding finding, DataOutput out) throws IOException {
        out.writeByte(VERSION);
        out.writeUTF(finding.account());
        writeCharge(finding.charge(), out);
        Wire.writeSigned(finding.appendedAt(), out);
    }

    @Override
    public AccountFinding read(DataInput in) throws IOException {
        Wire.expectVersion(VERSION, in);
        return new AccountFinding(in.readUTF(), readCharge(in), Wire.readSigned(in));
    }

    static void writeCharge(Charge charge, DataOutput out) throws IOException {
        out.writeByte(charge.strength());
        Wire.writeSigned(charge.time(), out);
        Wire.writeEnum(charge.cause(), out);
        out.writeUTF(charge.payment().sender());
        out.writeUTF(charge.payment().id());
    }

    static Charge readCharge(DataInput in) throws IOException {
        return new Charge(
                in.readByte(),
                Wire.readSigned(in),
                Wire.readEnum(CODES, in),
                new Identity(in.readUTF(), in.readUTF()));
    }
}
