package dev.tandem.rules.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads YAML to nodes with positions. One document; no anchors, aliases or tags; size, depth and number of nodes are bounded;
 * a key stands once.
 */
final class YamlParser {

    static final int MAX_CHARACTERS = 2_000_000;
    static final int MAX_DEPTH = 16;
    static final int MAX_NODES = 200_000;

    private final Mistakes mistakes;
    private final YamlSource source;
    private final Iterator<Event> events;
    private int nodes;

    private YamlParser(String yaml, Mistakes mistakes) {
        this.mistakes = mistakes;
        this.source = new YamlSource(yaml);
        this.events = new Parse(LoadSettings.builder().setUseMarks(true).build()).parseString(yaml).iterator();
    }

    /** The document's node, or null where it cannot be read; the mistakes say why. */
    static @Nullable YamlNode parse(String yaml, Mistakes mistakes) {
        String text = yaml.startsWith("\uFEFF") ? yaml.substring(1) : yaml;
        if (text.length() > MAX_CHARACTERS) {
            mistakes.add(Position.START, "", "The file has " + text.length() + " characters; at most " + MAX_CHARACTERS + " are read.");
            return null;
        }
        int half = halfOfACharacter(text);
        if (half >= 0) {
            Position at = new YamlSource(text).position(text.codePointCount(0, half));
            mistakes.add(at, "", "The character U+%04X is not allowed in YAML.".formatted((int) text.charAt(half)));
            return null;
        }
        try {
            return new YamlParser(text, mistakes).document();
        } catch (Unreadable unreadable) {
            mistakes.add(unreadable.at, "", unreadable.problem);
        } catch (MarkedYamlEngineException broken) {
            Position at = broken.getProblemMark().or(broken::getContextMark).map(YamlParser::position).orElse(Position.START);
            mistakes.add(at, "", "This is not valid YAML: " + broken.getProblem() + ".");
        } catch (ReaderException forbidden) {
            int place = text.offsetByCodePoints(0, Math.min(forbidden.getPosition(), text.codePointCount(0, text.length())));
            mistakes.add(new YamlSource(text).position(text.codePointCount(0, place)), "", "The character U+%04X is not allowed in YAML.".formatted(forbidden.getCodePoint()));
        } catch (YamlEngineException broken) {
            mistakes.add(Position.START, "", "This is not valid YAML.");
        }
        return null;
    }

    /** Where a surrogate stands without its other half, which the reader of YAML does not expect; -1 where none does. */
    private static int halfOfACharacter(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                if (!Character.isSurrogatePair(text.charAt(i), i + 1 < text.length() ? text.charAt(i + 1) : ' ')) {
                    return i;
                }
                i++;
            }
        }
        return -1;
    }

    private @Nullable YamlNode document() {
        events.next();
        Event first = events.next();
        if (first.getEventId() == Event.ID.StreamEnd) {
            throw new Unreadable(Position.START, "The file is empty; a product line is expected.");
        }
        YamlNode root = node(events.next(), 0, "");
        events.next();
        Event last = events.next();
        if (last.getEventId() != Event.ID.StreamEnd) {
            throw new Unreadable(position(last.getStartMark()), "A second document starts here; one file is one version of one product line.");
        }
        return root;
    }

    private YamlNode node(Event event, int depth, String path) {
        Position at = position(event.getStartMark());
        if (++nodes > MAX_NODES) {
            throw new Unreadable(at, "The file has more than " + MAX_NODES + " parts.");
        }
        if (depth > MAX_DEPTH) {
            throw new Unreadable(at, "Nested more than " + MAX_DEPTH + " levels deep.");
        }
        if (event instanceof AliasEvent alias) {
            throw new Unreadable(at, "Aliases are not allowed: write what *" + alias.getAlias() + " stands for in full.");
        }
        if (event instanceof NodeEvent anchored && anchored.getAnchor().isPresent()) {
            throw new Unreadable(at, "Anchors are not allowed: leave &" + anchored.getAnchor().get() + " out.");
        }
        return switch (event) {
            case ScalarEvent scalar -> scalar(scalar, at);
            case SequenceStartEvent start -> sequence(start, at, depth, path);
            case MappingStartEvent start -> mapping(start, at, depth, path);
            default -> throw new Unreadable(at, "A text, a list or a mapping is expected here.");
        };
    }

    private YamlNode.Scalar scalar(ScalarEvent event, Position at) {
        refuseTag(event.getTag(), at);
        ScalarStyle style = event.getScalarStyle();
        int start = event.getStartMark().map(Mark::getIndex).orElse(0);
        char shown = event.isPlain() ? WrittenPlace.PLAIN : style.toString().charAt(0);
        return new YamlNode.Scalar(at, event.getValue(), !event.isPlain(), new WrittenPlace(source, start, shown));
    }

    private YamlNode sequence(CollectionStartEvent start, Position at, int depth, String path) {
        refuseTag(start.getTag(), at);
        List<YamlNode> items = new ArrayList<>();
        for (Event next = events.next(); next.getEventId() != Event.ID.SequenceEnd; next = events.next()) {
            items.add(node(next, depth + 1, path + "[" + items.size() + "]"));
        }
        return new YamlNode.Sequence(at, items);
    }

    private YamlNode mapping(CollectionStartEvent start, Position at, int depth, String path) {
        refuseTag(start.getTag(), at);
        List<YamlNode.Entry> entries = new ArrayList<>();
        Map<String, Position> seen = new HashMap<>();
        for (Event next = events.next(); next.getEventId() != Event.ID.MappingEnd; next = events.next()) {
            if (!(node(next, depth + 1, path) instanceof YamlNode.Scalar key)) {
                throw new Unreadable(position(next.getStartMark()), "A key is a single word.");
            }
            String below = path.isEmpty() ? key.text() : path + "." + key.text();
            YamlNode value = node(events.next(), depth + 1, below);
            Position first = seen.putIfAbsent(key.text(), key.at());
            if (first == null) {
                entries.add(new YamlNode.Entry(key, value));
            } else {
                mistakes.add(key.at(), below, "The key " + key.given() + " is already there on line " + first.line() + "; it may stand once.");
            }
        }
        return new YamlNode.Mapping(at, entries);
    }

    private static void refuseTag(Optional<String> tag, Position at) {
        if (tag.isPresent()) {
            throw new Unreadable(at, "Tags such as !!str are not allowed: the place decides what is meant.");
        }
    }

    private static Position position(Optional<Mark> mark) {
        return mark.map(YamlParser::position).orElse(Position.START);
    }

    private static Position position(Mark mark) {
        return new Position(mark.getLine() + 1, mark.getColumn() + 1);
    }

    private static final class Unreadable extends RuntimeException {
        private final Position at;
        private final String problem;

        Unreadable(Position at, String problem) {
            super(problem, null, false, false);
            this.at = at;
            this.problem = problem;
        }
    }
}
