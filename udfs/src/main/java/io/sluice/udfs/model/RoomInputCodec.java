package io.sluice.udfs.model;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The wire form of everything that travels from room to room. */
public final class RoomInputCodec implements Codec<RoomInput> {

    private static final int VERSION = 1;
    private static final int ASSESSMENT = 0;
    private static final int OUTCOME = 1;
    private static final int RECEIPT = 2;
    private static final int LATE = 3;
    private static final OutcomeKind[] KINDS = OutcomeKind.values();
    private static final Room[] ROOMS = Room.values();

    private final TransactionCodec transactions = new TransactionCodec();
    private final EvidenceCodec evidences = new EvidenceCodec();

    @Override
    public void write(RoomInput input, DataOutput out) throws IOException {
        out.writeByte(VERSION);
        if (input instanceof Assessment assessment) {
            out.writeByte(ASSESSMENT);
            writeAssessment(assessment, out);
        } else if (input instanceof KnownOutcome known) {
            out.writeByte(OUTCOME);
            writeOutcome(known, out);
        } else if (input instanceof Receipt receipt) {
            out.writeByte(RECEIPT);
            transactions.write(receipt.transaction(), out);
        } else if (input instanceof LateEvidence late) {
            out.writeByte(LATE);
            writeAssessment(late.assessment(), out);
        }
    }

    @Override
    public RoomInput read(DataInput in) throws IOException {
        Wire.expectVersion(VERSION, in);
        int form = in.readByte();
        if (form == ASSESSMENT) {
            return readAssessment(in);
        }
        if (form == OUTCOME) {
            return readOutcome(in);
        }
        if (form == RECEIPT) {
            return new Receipt(transactions.read(in));
        }
        if (form == LATE) {
            return new LateEvidence(readAssessment(in));
        }
        throw new IOException("unknown form of room input " + form);
    }

    private void writeAssessment(Assessment assessment, DataOutput out) throws IOException {
        transactions.write(assessment.transaction(), out);
        out.writeUTF(assessment.origin().topic());
        out.writeInt(assessment.origin().partition());
        out.writeLong(assessment.origin().offset());
        out.writeLong(assessment.ingestedAt());
        out.writeLong(assessment.referenceMicros());
        Wire.writeUnsigned(assessment.evidence().size(), out);
        for (Evidence evidence : assessment.evidence()) {
            evidences.write(evidence, out);
        }
        FeatureVectorCodec.write(assessment.features(), out);
        Wire.writeUnsigned(assessment.versions().size(), out);
        for (Versions versions : assessment.versions()) {
            writeVersions(versions, out);
        }
    }

    private Assessment readAssessment(DataInput in) throws IOException {
        return new Assessment(
                transactions.read(in),
                new Origin(in.readUTF(), in.readInt(), in.readLong()),
                in.readLong(),
                in.readLong(),
                readEvidence(in),
                FeatureVectorCodec.read(in),
                readVersions(in));
    }

    private List<Evidence> readEvidence(DataInput in) throws IOException {
        int size = (int) Wire.readUnsigned(in);
        List<Evidence> found = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            found.add(evidences.read(in));
        }
        return List.copyOf(found);
    }

    private static void writeVersions(Versions versions, DataOutput out) throws IOException {
        Wire.writeEnum(versions.room(), out);
        Wire.writeText(versions.policy(), out);
        Wire.writeText(versions.lists(), out);
        Wire.writeText(versions.rates(), out);
        Wire.writeText(versions.shape(), out);
        Wire.writeText(versions.models(), out);
    }

    private static List<Versions> readVersions(DataInput in) throws IOException {
        int size = (int) Wire.readUnsigned(in);
        List<Versions> all = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            all.add(
                    new Versions(
                            Wire.readEnum(ROOMS, in),
                            Wire.readText(in),
                            Wire.readText(in),
                            Wire.readText(in),
                            Wire.readText(in),
                            Wire.readText(in)));
        }
        return List.copyOf(all);
    }

    private static void writeOutcome(KnownOutcome known, DataOutput out) throws IOException {
        Outcome outcome = known.outcome();
        out.writeUTF(outcome.identity().sender());
        out.writeUTF(outcome.identity().id());
        Wire.writeEnum(outcome.kind(), out);
        out.writeLong(outcome.occurredAt());
        out.writeLong(outcome.knownAt());
        Wire.writeText(outcome.source(), out);
        out.writeLong(outcome.receivedAt());
        Wire.writeText(known.recipientKey(), out);
        out.writeLong(known.paymentTime());
    }

    private static KnownOutcome readOutcome(DataInput in) throws IOException {
        Outcome outcome =
                new Outcome(
                        new Identity(in.readUTF(), in.readUTF()),
                        Wire.readEnum(KINDS, in),
                        in.readLong(),
                        in.readLong(),
                        Wire.readText(in),
                        in.readLong());
        return new KnownOutcome(outcome, Wire.readText(in), in.readLong());
    }
}
