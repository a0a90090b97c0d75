package io.sluice.job.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sluice.job.Payments;
import io.sluice.udfs.model.Assessment;
import io.sluice.udfs.model.Codec;
import io.sluice.udfs.model.FeatureRegistry;
import io.sluice.udfs.model.Identity;
import io.sluice.udfs.model.KnownOutcome;
import io.sluice.udfs.model.Origin;
import io.sluice.udfs.model.Outcome;
import io.sluice.udfs.model.OutcomeKind;
import io.sluice.udfs.model.Receipt;
import io.sluice.udfs.model.RejectReason;
import io.sluice.udfs.model.Rejected;
import io.sluice.udfs.model.RoomInput;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.apache.flink.util.InstantiationUtil;
import org.junit.jupiter.api.Test;

class CodecSerializerTest {

    private static final FeatureRegistry REGISTRY =
            new FeatureRegistry(FeatureRegistry.DEFAULT_WINDOWS);

    @Test
    void carriesEverythingThatWalksFromRoomToRoom() throws IOException {
        Assessment payment =
                Assessment.begin(Payments.payment("a", "t1"), new Origin("in", 3, 7), 12, REGISTRY);
        payment.features().set(4, 1.5);
        Outcome outcome =
                new Outcome(new Identity("a", "t1"), OutcomeKind.CHARGEBACK, 1, 2, "bank", 3);

        assertCarried(Types.ROOM_INPUT, payment);
        assertCarried(Types.ROOM_INPUT, new KnownOutcome(outcome, "b", 9));
        assertCarried(Types.ROOM_INPUT, new Receipt(payment.transaction()));
    }

    @Test
    void carriesWhatWasRejected() throws IOException {
        Rejected rejected =
                new Rejected(
                        RejectReason.MALFORMED, "why", "in", 1, 2, 3, new byte[] {1, -1}, 9, "ab");
        Rejected read = roundTrip(Types.REJECTED, rejected);

        assertThat(read).usingRecursiveComparison().isEqualTo(rejected);
    }

    @Test
    void copiesWhatMayChangeAndSharesWhatCannot() {
        Assessment payment = Assessment.begin(Payments.payment("a", "t1"), 12, REGISTRY);
        CodecSerializer<Word> shared = CodecSerializer.ofImmutable(WordCodec.class);
        Word word = new Word("x");
        TypeSerializer<RoomInput> copying = serializer(Types.ROOM_INPUT);
        Assessment copy = (Assessment) copying.copy(payment, null);

        assertThat(copy).isEqualTo(payment).isNotSameAs(payment);
        assertThat(copying.isImmutableType()).isFalse();
        assertThat(shared.copy(word)).isSameAs(word);
        assertThat(shared.isImmutableType()).isTrue();
        assertThat(shared.createInstance()).isNull();
        assertThat(shared.getLength()).isEqualTo(-1);
    }

    @Test
    void survivesJavaSerialization() throws Exception {
        CodecSerializer<Word> serializer = CodecSerializer.of(WordCodec.class);
        CodecSerializer<Word> clone = InstantiationUtil.clone(serializer);

        assertThat(clone).isEqualTo(serializer).hasSameHashCodeAs(serializer);
        assertThat(clone.copy(new Word("x"))).isEqualTo(new Word("x"));
        assertThat(serializer.duplicate()).isEqualTo(serializer).isNotSameAs(serializer);
        assertThat(serializer).hasToString("WordCodec");
        assertThat(serializer).isNotEqualTo(CodecSerializer.ofImmutable(WordCodec.class));
    }

    @Test
    void restoresFromItsSnapshot() throws IOException {
        CodecSerializer<Word> serializer = CodecSerializer.ofImmutable(WordCodec.class);
        DataOutputSerializer out = new DataOutputSerializer(64);
        TypeSerializerSnapshot.writeVersionedSnapshot(out, serializer.snapshotConfiguration());
        TypeSerializerSnapshot<Word> snapshot = read(out);

        assertThat(snapshot.restoreSerializer()).isEqualTo(serializer);
        assertThat(
                        serializer
                                .snapshotConfiguration()
                                .resolveSchemaCompatibility(snapshot)
                                .isCompatibleAsIs())
                .isTrue();
        assertThat(
                        CodecSerializer.of(OtherWordCodec.class)
                                .snapshotConfiguration()
                                .resolveSchemaCompatibility(snapshot)
                                .isIncompatible())
                .isTrue();
    }

    @Test
    void saysWhichCodecIsMissing() throws IOException {
        DataOutputSerializer out = new DataOutputSerializer(64);
        out.writeUTF("io.sluice.Gone");
        out.writeBoolean(true);

        assertThatThrownBy(
                        () ->
                                new CodecSerializerSnapshot<Word>()
                                        .readSnapshot(
                                                1,
                                                new DataInputDeserializer(out.getCopyOfBuffer()),
                                                getClass().getClassLoader()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("io.sluice.Gone");
    }

    @Test
    void refusesACodecThatItCannotMake() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CodecSerializer.of(HiddenCodec.class))
                .withMessageContaining("constructor without arguments");
    }

    @Test
    void isATypeThatCanBeCompared() {
        CodecTypeInfo<Word> type =
                CodecTypeInfo.of(Word.class, CodecSerializer.of(WordCodec.class));

        assertThat(type)
                .isEqualTo(CodecTypeInfo.of(Word.class, CodecSerializer.of(WordCodec.class)))
                .hasSameHashCodeAs(
                        CodecTypeInfo.of(Word.class, CodecSerializer.of(WordCodec.class)))
                .isNotEqualTo(
                        CodecTypeInfo.of(Word.class, CodecSerializer.ofImmutable(WordCodec.class)))
                .hasToString("Word");
        assertThat(type.getTypeClass()).isEqualTo(Word.class);
        assertThat(type.isKeyType() || type.isBasicType() || type.isTupleType()).isFalse();
        assertThat(type.getArity()).isEqualTo(1);
        assertThat(type.getTotalFields()).isEqualTo(1);
        assertThat(type.canEqual(Types.REJECTED)).isTrue();
    }

    private static <T> void assertCarried(TypeInformation<T> type, T value) throws IOException {
        assertThat(roundTrip(type, value)).isEqualTo(value);
    }

    private static <T> T roundTrip(TypeInformation<T> type, T value) throws IOException {
        TypeSerializer<T> serializer = serializer(type);
        DataOutputSerializer first = new DataOutputSerializer(64);
        serializer.serialize(value, first);
        DataOutputSerializer second = new DataOutputSerializer(64);
        serializer.copy(new DataInputDeserializer(first.getCopyOfBuffer()), second);
        return serializer.deserialize(null, new DataInputDeserializer(second.getCopyOfBuffer()));
    }

    private static <T> TypeSerializer<T> serializer(TypeInformation<T> type) {
        return type.createSerializer(new SerializerConfigImpl());
    }

    private TypeSerializerSnapshot<Word> read(DataOutputSerializer out) throws IOException {
        return TypeSerializerSnapshot.readVersionedSnapshot(
                new DataInputDeserializer(out.getCopyOfBuffer()), getClass().getClassLoader());
    }

    /** A value. */
    public record Word(String text) {}

    /** Its codec. */
    public static class WordCodec implements Codec<Word> {
        @Override
        public void write(Word value, DataOutput out) throws IOException {
            out.writeUTF(value.text());
        }

        @Override
        public Word read(DataInput in) throws IOException {
            return new Word(in.readUTF());
        }
    }

    /** Another codec of the same value. */
    public static final class OtherWordCodec extends WordCodec {}

    private static final class HiddenCodec extends WordCodec {}
}
