package dev.tandem.bulk;

import dev.tandem.production.WorkOrderLines.Line;
import dev.tandem.storage.DocumentType;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A piece of a bulk operation's file. Its id follows from the operation's, so that of two attempts at the same piece the first one counts.
 *
 * @param lastNumber of the last work order in it
 * @param lastWorkOrder its id
 */
record BulkChunk(String id, String text, int lines, String lastNumber, String lastWorkOrder) {

    /** Bytes of text, less than a megabyte of document; a longer line has a chunk of its own. */
    static final int LARGEST = 800_000;

    static final DocumentType<BulkChunk> TYPE = new DocumentType<>("bulkchunks", BulkChunk.class, BulkChunk::id, List.of());

    static String id(String operation, int ordinal) {
        return operation + "_" + ordinal;
    }

    /** As many of the lines as have room, at least the first. */
    static BulkChunk of(String operation, int ordinal, List<Line> lines) {
        StringBuilder text = new StringBuilder();
        List<Line> taken = new ArrayList<>();
        int bytes = 0;
        for (Line line : lines) {
            bytes += line.json().getBytes(StandardCharsets.UTF_8).length + 1;
            if (bytes > LARGEST && !taken.isEmpty()) {
                break;
            }
            text.append(line.json()).append('\n');
            taken.add(line);
        }
        Line last = taken.getLast();
        return new BulkChunk(id(operation, ordinal), text.toString(), taken.size(), last.number(), last.id());
    }

    byte[] utf8() {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    long bytes() {
        return utf8().length;
    }
}
