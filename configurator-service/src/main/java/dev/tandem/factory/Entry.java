package dev.tandem.factory;

import dev.tandem.rules.expression.DidYouMean;
import dev.tandem.rules.model.LocalizedText;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** One entry of the factory file, which knows where it stands and says so when it cannot be used. */
final class Entry {

    private final String file;
    private final String path;
    private final Node node;

    private Entry(String file, String path, Node node) {
        this.file = file;
        this.path = path;
        this.node = node;
    }

    /** @throws FactoryException no YAML document in this text */
    static Entry root(String file, String text) {
        try {
            Node root = new Compose(LoadSettings.builder().setLabel(file).build()).composeString(text)
                    .orElseThrow(() -> new FactoryException(file + ": the file is empty; a factory is expected."));
            return new Entry(file, "", root);
        } catch (MarkedYamlEngineException e) {
            throw new FactoryException(at(file, e.getProblemMark()) + ": not readable as YAML: " + e.getProblem() + ".");
        } catch (YamlEngineException e) {
            throw new FactoryException(file + ": not readable as YAML.");
        }
    }

    /** Its fields by name, in order; anything but these names is a mistake. */
    Map<String, Entry> only(String... allowed) {
        Map<String, Entry> fields = fields();
        fields.forEach((name, field) -> field.mustBeOneOf(name, List.of(allowed), "a known field"));
        return fields;
    }

    Map<String, Entry> fields() {
        if (!(node instanceof MappingNode mapping)) {
            throw mistake("fields are expected here, as in {name: value}.");
        }
        Map<String, Entry> fields = new LinkedHashMap<>();
        for (var tuple : mapping.getValue()) {
            String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
            fields.put(key, new Entry(file, path.isEmpty() ? key : path + "." + key, tuple.getValueNode()));
        }
        return fields;
    }

    /** The field of that name, which must be there. */
    Entry get(String name) {
        return find(name).orElseThrow(() -> mistake("'" + name + "' is missing."));
    }

    Optional<Entry> find(String name) {
        return Optional.ofNullable(fields().get(name));
    }

    List<Entry> items() {
        if (!(node instanceof SequenceNode sequence)) {
            throw mistake("a list is expected here, as in [A, B].");
        }
        List<Node> nodes = sequence.getValue();
        return IntStream.range(0, nodes.size()).mapToObj(i -> new Entry(file, path + "[" + i + "]", nodes.get(i))).toList();
    }

    String text() {
        if (!(node instanceof ScalarNode scalar) || scalar.getValue().isBlank()) {
            throw mistake("a text is expected here.");
        }
        return scalar.getValue();
    }

    LocalizedText localized() {
        only("en", "de");
        return new LocalizedText(get("en").text(), get("de").text());
    }

    /** One of these codes. @param what they are, for the message */
    String code(Collection<String> known, String what) {
        String code = text();
        mustBeOneOf(code, known, what);
        return code;
    }

    <E extends Enum<E>> E code(Class<E> type, String what) {
        return Enum.valueOf(type, code(List.of(type.getEnumConstants()).stream().map(Enum::name).toList(), what));
    }

    boolean flag() {
        return code(List.of("true", "false"), "true or false").equals("true");
    }

    int integer(int min, int max) {
        try {
            return decimal(BigDecimal.valueOf(min), BigDecimal.valueOf(max)).intValueExact();
        } catch (ArithmeticException e) {
            throw mistake("'" + text() + "' is not a whole number.");
        }
    }

    BigDecimal decimal(BigDecimal min, BigDecimal max) {
        String given = text();
        try {
            BigDecimal number = new BigDecimal(given);
            if (number.compareTo(min) >= 0 && number.compareTo(max) <= 0) {
                return number;
            }
            throw mistake(given + " is out of range; allowed is " + min.toPlainString() + " to " + max.toPlainString() + ".");
        } catch (NumberFormatException e) {
            throw mistake("'" + given + "' is not a number; allowed is " + min.toPlainString() + " to " + max.toPlainString() + ".");
        }
    }

    LocalTime time() {
        String given = text();
        try {
            return LocalTime.parse(given);
        } catch (DateTimeException e) {
            throw mistake("'" + given + "' is not a time of day; allowed is \"00:00\" to \"23:59\".");
        }
    }

    FactoryException mistake(String what) {
        return new FactoryException(at(file, node.getStartMark()) + ": " + (path.isEmpty() ? "" : path + ": ") + what);
    }

    private void mustBeOneOf(String given, Collection<String> known, String what) {
        if (!known.contains(given)) {
            List<String> near = DidYouMean.closest(given, known);
            throw mistake("'" + given + "' is not " + what + "; allowed are " + String.join(", ", known) + "."
                    + (near.isEmpty() ? "" : " Did you mean " + String.join(" or ", near) + "?"));
        }
    }

    private static String at(String file, Optional<Mark> mark) {
        return file + mark.map(m -> ":" + (m.getLine() + 1) + ":" + (m.getColumn() + 1)).orElse("");
    }
}
