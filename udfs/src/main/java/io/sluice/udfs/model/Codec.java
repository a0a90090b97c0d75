package io.sluice.udfs.model;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * A versioned binary form of a value: what travels between operators and lies in state.
 *
 * <p>The first byte written is the version of the form; a reader accepts every version that was
 * ever released and throws {@link IOException} on any other.
 *
 * @param <T> the value
 */
public interface Codec<T> {

    /** Writes the value's newest form. */
    void write(T value, DataOutput out) throws IOException;

    /** Reads a value of any released form. */
    T read(DataInput in) throws IOException;
}
