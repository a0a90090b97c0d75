package io.sluice.job.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sluice.udfs.model.Codec;
import io.sluice.udfs.room.RowFailureException;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.junit.jupiter.api.Test;

class BundleCodecTest {

    private final Pair codec = new Pair();

    @Test
    void whatIsAbsentStaysAbsentAndTheRestComesBack() throws IOException {
        Bundle kept = roundTrip(codec.empty().with(1, "b"));

        assertThat(kept.get(0, "none")).isEqualTo("none");
        assertThat(kept.get(1, "none")).isEqualTo("b");
        assertThat(roundTrip(codec.empty()).get(1, "none")).isEqualTo("none");
    }

    @Test
    void aChangeLeavesTheBundleBeforeItAsItWas() {
        Bundle before = codec.empty().with(0, "old");

        assertThat(before.with(0, "new").get(0, "none")).isEqualTo("new");
        assertThat(before.get(0, "none")).isEqualTo("old");
    }

    @Test
    void aPartThatNobodyAsksForIsNeverDecoded() throws IOException {
        Bundle kept = roundTrip(codec.empty().with(0, Text.UNREADABLE).with(1, "b"));
        Bundle again = roundTrip(kept.with(1, "c"));

        assertThat(again.get(1, "none")).isEqualTo("c");
        assertThatThrownBy(() -> again.get(0, "none")).isInstanceOf(RowFailureException.class);
    }

    @Test
    void aRowOfFewerPartsLacksTheOthersAndOneOfMoreIsRefused() throws IOException {
        DataOutputSerializer out = new DataOutputSerializer(16);
        new Single().write(new Single().empty().with(0, "a"), out);
        out.writeUTF("behind");
        DataInputDeserializer in = new DataInputDeserializer(out.getCopyOfBuffer());

        Bundle grown = codec.read(in);

        assertThat(in.readUTF()).isEqualTo("behind");
        assertThat(grown.get(0, "none")).isEqualTo("a");
        assertThat(grown.get(1, "none")).isEqualTo("none");
        assertThat(roundTrip(grown.with(1, "b")).get(1, "none")).isEqualTo("b");
        out.clear();
        codec.write(grown, out);
        assertThatThrownBy(
                        () -> new Single().read(new DataInputDeserializer(out.getCopyOfBuffer())))
                .hasMessage("a row of 2 parts, of which this version knows 1");
    }

    private Bundle roundTrip(Bundle bundle) throws IOException {
        DataOutputSerializer out = new DataOutputSerializer(16);
        codec.write(bundle, out);
        return codec.read(new DataInputDeserializer(out.getCopyOfBuffer()));
    }

    private static final class Single extends BundleCodec {

        Single() {
            super(new Text());
        }
    }

    private static final class Pair extends BundleCodec {

        Pair() {
            super(new Text(), new Text());
        }
    }

    private static final class Text implements Codec<String> {

        static final String UNREADABLE = "unreadable";

        @Override
        public void write(String text, DataOutput out) throws IOException {
            out.writeUTF(text);
        }

        @Override
        public String read(DataInput in) throws IOException {
            String text = in.readUTF();
            if (text.equals(UNREADABLE)) {
                throw new IOException(text);
            }
            return text;
        }
    }
}
