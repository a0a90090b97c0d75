package io.sluice.udfs.account;

import io.sluice.udfs.model.Codec;
import io.sluice.udfs.model.Wire;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** The stored form of an {@link AccountRisk}. */
public final class AccountRiskCodec implements Codec<AccountRisk> {

    private static final int VERSION = 1;

    @Override
    public void write(AccountRisk risk, DataOutput out) throws IOException {
        out.writeByte(VERSION);
        out.writeUTF(risk.account());
        Wire.writeUnsigned(risk.findings(), out);
        Wire.writeSigned(risk.appendedAt(), out);
        AccountFindingCodec.writeCharge(risk.standing(), out);
        AccountFindingCodec.writeCharge(risk.peak(), out);
    }

    @Override
    public AccountRisk read(DataInput in) throws IOException {
        Wire.expectVersion(VERSION, in);
        return new AccountRisk(
                in.readUTF(),
                Wire.readUnsigned(in),
                Wire.readSigned(in),
                AccountFindingCodec.readCharge(in),
                AccountFindingCodec.readCharge(in));
    }
}
