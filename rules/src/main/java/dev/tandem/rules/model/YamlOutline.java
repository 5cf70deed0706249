package dev.tandem.rules.model;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;

/** Finds where the parts of a text stand that {@link YamlParser} has read, so that its bounds hold here too. */
final class YamlOutline {

    private final String text;
    private final int[] offsets;
    private final Iterator<Event> events;

    private YamlOutline(String text) {
        this.text = text;
        this.offsets = offsets(text);
        this.events = new Parse(LoadSettings.builder().setUseMarks(true).build()).parseString(text).iterator();
    }

    static YamlPiece of(String text) {
        YamlOutline outline = new YamlOutline(text);
        outline.events.next();
        outline.events.next();
        return outline.piece(outline.events.next());
    }

    private YamlPiece piece(Event event) {
        int start = offset(event.getStartMark());
        return switch (event) {
            case MappingStartEvent mapping -> mapping(start, mapping.isFlow());
            case SequenceStartEvent sequence -> sequence(start, sequence.isFlow());
            case ScalarEvent scalar -> new YamlPiece.Leaf(start, scalarEnd(start, offset(scalar.getEndMark()), scalar.isPlain()));
            default -> throw new IllegalStateException("the parser lets no " + event.getEventId() + " through");
        };
    }

    /** A block scalar's mark stands behind its last line's break, a plain one's behind nothing but its text. */
    private int scalarEnd(int start, int end, boolean plain) {
        int last = end;
        while (last > start && Character.isWhitespace(text.charAt(last - 1))) {
            last--;
        }
        return plain || last > start ? last : end;
    }

    private YamlPiece mapping(int start, boolean flow) {
        List<YamlPiece.Entry> entries = new ArrayList<>();
        Event next = events.next();
        for (; next.getEventId() != Event.ID.MappingEnd; next = events.next()) {
            YamlPiece key = piece(next);
            String name = next instanceof ScalarEvent scalar ? scalar.getValue() : "";
            entries.add(new YamlPiece.Entry(key.start(), key.end(), name, piece(events.next())));
        }
        int end = flow ? offset(next.getEndMark()) : entries.isEmpty() ? start : entries.getLast().value().end();
        return new YamlPiece.Mapping(start, Math.max(end, start), flow, entries);
    }

    private YamlPiece sequence(int start, boolean flow) {
        List<YamlPiece.Item> items = new ArrayList<>();
        Event next = events.next();
        int from = start;
        for (; next.getEventId() != Event.ID.SequenceEnd; next = events.next()) {
            YamlPiece value = piece(next);
            items.add(new YamlPiece.Item(flow ? value.start() : dash(from, value.start()), value));
            from = value.end();
        }
        int end = flow ? offset(next.getEndMark()) : items.isEmpty() ? start : Math.max(items.getLast().value().end(), items.getLast().start() + 1);
        return new YamlPiece.Sequence(start, end, flow, items);
    }

    /** The dash before an item: the last one between the item before and its value. */
    private int dash(int from, int valueStart) {
        int at = Math.max(from, valueStart - 1);
        while (at > from && (text.charAt(at) != '-' || at + 1 < text.length() && !Character.isWhitespace(text.charAt(at + 1)))) {
            at--;
        }
        return at;
    }

    private int offset(Optional<Mark> mark) {
        int index = mark.map(Mark::getIndex).orElse(0);
        return offsets.length == 0 ? Math.min(index, text.length()) : offsets[Math.min(index, offsets.length - 1)];
    }

    /** Marks count code points. Empty where those are UTF-16 units. */
    private static int[] offsets(String text) {
        int points = text.codePointCount(0, text.length());
        if (points == text.length()) {
            return new int[0];
        }
        int[] offsets = new int[points + 1];
        int unit = 0;
        for (int i = 0; i < points; i++) {
            offsets[i] = unit;
            unit += Character.charCount(text.codePointAt(unit));
        }
        offsets[points] = unit;
        return offsets;
    }
}
