package io.sluice.job.state;

import io.sluice.udfs.model.Codec;
import io.sluice.udfs.room.RowFailureException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.StateTtlConfig;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.base.LongSerializer;
import org.apache.flink.api.common.typeutils.base.StringSerializer;
import org.apache.flink.api.common.typeutils.base.array.BytePrimitiveArraySerializer;

/**
 * Acquires the rows of a keyed operator, each with the same backstop: a row that nobody wrote for
 * so long, by processing time, goes.
 *
 * @param context of the operator
 * @param backstop longer than every window, lateness and outage together
 */
public record Rows(RuntimeContext context, Duration backstop) {

    /** On the heap, entries looked at whenever one is used; Flink's 5 cost more than the work. */
    private static final int CLEANED_PER_ACCESS = 1;

    /** One immutable row for each key. */
    public <T> ValueState<T> immutable(
            String name, Class<T> type, Class<? extends Codec<T>> codec) {
        return context.getState(withBackstop(name, CodecSerializer.ofImmutable(codec)));
    }

    /** The hot row of each key. */
    public HotState hot(String name, Class<? extends BundleCodec> codec) {
        CodecSerializer<Bundle> serializer = CodecSerializer.ofImmutable(codec);
        return new HotState(
                context.getState(withBackstop(name, serializer)),
                CodecSerializer.instantiate(codec).empty());
    }

    /** One immutable row for each key and hash. */
    public <T> MapState<Long, T> immutableByHash(
            String name, Class<T> type, Class<? extends Codec<T>> codec) {
        return byHash(name, CodecSerializer.ofImmutable(codec));
    }

    /** One row of bytes, never changed once put, for each key and number. */
    public MapState<Long, byte[]> bytesByNumber(String name) {
        return byHash(name, BytePrimitiveArraySerializer.INSTANCE);
    }

    /** One row that its reader may change for each key and text. */
    public <T> MapState<String, T> mutableByText(
            String name, Class<T> type, Class<? extends Codec<T>> codec) {
        MapStateDescriptor<String, T> descriptor =
                new MapStateDescriptor<>(
                        name, StringSerializer.INSTANCE, CodecSerializer.of(codec));
        descriptor.enableTimeToLive(ttl());
        return context.getMapState(descriptor);
    }

    private <T> MapState<Long, T> byHash(String name, TypeSerializer<T> values) {
        MapStateDescriptor<Long, T> descriptor =
                new MapStateDescriptor<>(name, LongSerializer.INSTANCE, values);
        descriptor.enableTimeToLive(ttl());
        return context.getMapState(descriptor);
    }

    private <T> ValueStateDescriptor<T> withBackstop(String name, TypeSerializer<T> values) {
        ValueStateDescriptor<T> descriptor = new ValueStateDescriptor<>(name, values);
        descriptor.enableTimeToLive(ttl());
        return descriptor;
    }

    private StateTtlConfig ttl() {
        return StateTtlConfig.newBuilder(backstop)
                .setUpdateType(StateTtlConfig.UpdateType.OnCreateAndWrite)
                .setStateVisibility(StateTtlConfig.StateVisibility.NeverReturnExpired)
                .cleanupIncrementally(CLEANED_PER_ACCESS, false)
                .build();
    }

    /** The row, or what stands for none. */
    public static <T> T get(ValueState<T> row, T none) {
        T value = unchecked(row::value);
        return value == null ? none : value;
    }

    /** Keeps the row. */
    public static <T> void put(ValueState<T> row, T value) {
        unchecked(
                () -> {
                    row.update(value);
                    return null;
                });
    }

    /** The row of a name, or null. */
    public static <K, T> T get(MapState<K, T> rows, K name) {
        return unchecked(() -> rows.get(name));
    }

    /** Keeps the row of a name. */
    public static <K, T> void put(MapState<K, T> rows, K name, T value) {
        unchecked(
                () -> {
                    rows.put(name, value);
                    return null;
                });
    }

    /** Drops the row of a name. */
    public static <K, T> void remove(MapState<K, T> rows, K name) {
        unchecked(
                () -> {
                    rows.remove(name);
                    return null;
                });
    }

    /** All names, as of now. */
    public static <K, T> List<K> keys(MapState<K, T> rows) {
        return unchecked(
                () -> {
                    List<K> keys = new ArrayList<>();
                    rows.keys().forEach(keys::add);
                    return keys;
                });
    }

    private static <T> T unchecked(Access<T> access) {
        try {
            return access.run();
        } catch (Exception e) {
            throw new RowFailureException(e);
        }
    }

    private interface Access<T> {
        T run() throws Exception;
    }
}
