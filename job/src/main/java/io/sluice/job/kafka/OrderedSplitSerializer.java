package io.sluice.job.kafka;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.core.io.SimpleVersionedSerializer;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;

/** The binary form of an {@link OrderedSplit}. */
final class OrderedSplitSerializer implements SimpleVersionedSerializer<OrderedSplit> {

    private static final int VERSION = 1;
    private static final int USUAL = 128;

    @Override
    public int getVersion() {
        return VERSION;
    }

    @Override
    public byte[] serialize(OrderedSplit split) throws IOException {
        DataOutputSerializer out = new DataOutputSerializer(USUAL);
        out.writeLong(split.number());
        write(split.positions(), out);
        write(split.ends(), out);
        return out.getCopyOfBuffer();
    }

    @Override
    public OrderedSplit deserialize(int version, byte[] bytes) throws IOException {
        DataInputDeserializer in = new DataInputDeserializer(bytes);
        return new OrderedSplit(in.readLong(), read(in), read(in));
    }

    private static void write(List<Long> numbers, DataOutputSerializer out) throws IOException {
        out.writeInt(numbers.size());
        for (long number : numbers) {
            out.writeLong(number);
        }
    }

    private static List<Long> read(DataInputDeserializer in) throws IOException {
        int size = in.readInt();
        List<Long> numbers = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            numbers.add(in.readLong());
        }
        return numbers;
    }
}
