package io.sluice.job.ingest;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Decodes UTF-8 strictly into a buffer that it keeps. For one thread. */
final class Utf8 {

    private static final int USUAL = 4096;

    private final CharsetDecoder decoder =
            StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT);
    private final CharBuffer kept = CharBuffer.allocate(USUAL);

    /** The characters, valid until the next call; null if the bytes are not UTF-8. */
    CharBuffer decode(byte[] bytes) {
        CharBuffer chars = bytes.length <= USUAL ? kept.clear() : CharBuffer.allocate(bytes.length);
        decoder.reset();
        boolean malformed = decoder.decode(ByteBuffer.wrap(bytes), chars, true).isError();
        return malformed || decoder.flush(chars).isError() ? null : chars.flip();
    }
}
