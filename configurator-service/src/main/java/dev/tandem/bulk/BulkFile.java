package dev.tandem.bulk;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * The result of a bulk operation, read chunk by chunk.
 *
 * @param bytes of all of it
 */
record BulkFile(long bytes, int chunks, IntFunction<Optional<BulkChunk>> chunk) {

    /** @throws IOException the reader has gone, or the file was deleted meanwhile: what was written so far is not all of it */
    void writeTo(OutputStream out) throws IOException {
        for (int ordinal = 0; ordinal < chunks; ordinal++) {
            BulkChunk piece = chunk.apply(ordinal).orElseThrow(() -> new IOException("The file of a bulk operation was deleted while it was read"));
            out.write(piece.utf8());
        }
    }
}
