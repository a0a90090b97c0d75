package io.sluice.udfs.model;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The wire form of {@link Evidence}. */
public final class EvidenceCodec implements Codec<Evidence> {

    private static final int VERSION = 1;
    private static final AnalyzerId[] ANALYZERS = AnalyzerId.values();
    private static final EvidenceState[] STATES = EvidenceState.values();
    private static final ReasonCode[] CODES = ReasonCode.values();
    private static final Subject[] SUBJECTS = Subject.values();

    @Override
    public void write(Evidence evidence, DataOutput out) throws IOException {
        out.writeByte(VERSION);
        Wire.writeEnum(evidence.analyzer(), out);
        Wire.writeEnum(evidence.state(), out);
        out.writeByte(evidence.score());
        Wire.writeUnsigned(evidence.reasons().size(), out);
        for (Reason reason : evidence.reasons()) {
            Wire.writeEnum(reason.code(), out);
            Wire.writeEnum(reason.subject(), out);
            out.writeByte(reason.strength());
            Wire.writeTexts(reason.values(), out);
        }
        Wire.writeEnums(evidence.alertTypes(), out);
        out.writeLong(evidence.coverageSince());
        out.writeBoolean(evidence.truncated());
    }

    @Override
    public Evidence read(DataInput in) throws IOException {
        Wire.expectVersion(VERSION, in);
        return new Evidence(
                Wire.readEnum(ANALYZERS, in),
                Wire.readEnum(STATES, in),
                in.readByte(),
                readReasons(in),
                Wire.readEnums(AlertType.class, in),
                in.readLong(),
                in.readBoolean());
    }

    private static List<Reason> readReasons(DataInput in) throws IOException {
        int size = (int) Wire.readUnsigned(in);
        List<Reason> reasons = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            reasons.add(
                    new Reason(
                            Wire.readEnum(CODES, in),
                            Wire.readEnum(SUBJECTS, in),
                            in.readByte(),
                            Wire.readTexts(in)));
        }
        return reasons;
    }
}
