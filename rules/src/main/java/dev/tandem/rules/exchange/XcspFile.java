package dev.tandem.rules.exchange;

import dev.tandem.rules.exchange.FiniteModel.Rule;
import dev.tandem.rules.exchange.FiniteModel.Slot;
import dev.tandem.rules.guidance.engine.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Reads XCSP 2.1 instances whose constraints are tables: finite domains of integers, relations that list what they support or what conflicts.
 * Each variable is a choice of exactly one value. Predicates, functions, global and weighted constraints are refused with their line.
 */
public final class XcspFile {

    private static final Pattern WORD = Pattern.compile("\\||[^\\s|]+");
    private static final int WIDEST = 1_000;

    private final XmlElements xml;
    private final Map<String, int[]> domains = new HashMap<>();
    private final Map<String, Relation> relations = new HashMap<>();
    private final Map<String, Variable> variables = new LinkedHashMap<>();
    private final List<Rule> rules = new ArrayList<>();
    private final List<String> constraints = new ArrayList<>();
    private int domainValues;
    private int booleans;
    private int literals;

    private record Relation(int arity, boolean allowed, int[][] tuples) {}

    private record Variable(Slot slot, Map<Integer, Integer> positions) {}

    private XcspFile(XmlElements xml) {
        this.xml = xml;
    }

    /**
     * @param file its name, for errors
     * @throws ExchangeException with line and column of the first mistake
     */
    public static FiniteModel read(String file, String text) {
        Limits.length(file, text);
        try (XmlElements xml = new XmlElements(file, text)) {
            XcspFile reader = new XcspFile(xml);
            xml.each(reader::element);
            List<Slot> slots = reader.variables.values().stream().map(Variable::slot).toList();
            if (slots.isEmpty()) {
                throw xml.mistake("There is no variable: an XCSP 2.1 instance has domains, variables, relations and constraints.");
            }
            return new FiniteModel(reader.booleans, slots, reader.rules, reader.constraints);
        }
    }

    private void element(String name) {
        switch (name) {
            case "instance", "presentation", "domains", "variables", "relations", "constraints" -> { }
            case "domain" -> put(domains, xml.attribute("name"), domain());
            case "variable" -> put(variables, xml.attribute("name"), variable());
            case "relation" -> put(relations, xml.attribute("name"), relation());
            case "constraint" -> constraint();
            default -> throw xml.mistake("<%s> is not supported; of XCSP 2.1 are read: domains, variables, relations (supports, conflicts) "
                    .formatted(name) + "and the constraints that name them.");
        }
    }

    private <T> void put(Map<String, T> all, String name, T one) {
        if (all.putIfAbsent(name, one) != null) {
            throw xml.mistake("There are two of the name '%s'.".formatted(name));
        }
    }

    private int[] domain() {
        List<Integer> values = new ArrayList<>();
        for (String word : xml.text().split("\\s+")) {
            int dots = word.indexOf("..");
            if (dots > 0) {
                int low = number(word.substring(0, dots));
                int high = number(word.substring(dots + 2));
                if (high < low || (long) high - low >= Limits.BOOLEANS) {
                    throw xml.mistake("'%s' is not an interval of 1 to %,d values.".formatted(word, Limits.BOOLEANS));
                }
                IntStream.rangeClosed(low, high).forEach(values::add);
            } else if (!word.isEmpty()) {
                values.add(number(word));
            }
            if (domainValues + values.size() > Limits.BOOLEANS) {
                throw xml.mistake("The domains have more than %,d values.".formatted(Limits.BOOLEANS));
            }
        }
        domainValues += values.size();
        int[] distinct = values.stream().mapToInt(Integer::intValue).distinct().toArray();
        if (distinct.length == 0) {
            throw xml.mistake("A domain has at least one value.");
        }
        return distinct;
    }

    private Variable variable() {
        int[] domain = named(domains, "domain", xml.attribute("domain"));
        if (booleans + domain.length > Limits.BOOLEANS) {
            throw xml.mistake("The variables have more than %,d values.".formatted(Limits.BOOLEANS));
        }
        Map<Integer, Integer> positions = new HashMap<>();
        int[] literals = new int[domain.length];
        for (int i = 0; i < domain.length; i++) {
            positions.put(domain[i], i);
            literals[i] = 2 * booleans++;
        }
        rules.add(new Rule.ExactlyOne(Problem.FOUNDATION, literals));
        return new Variable(
                new Slot(xml.attribute("name"), Arrays.stream(domain).mapToObj(Integer::toString).toList(), literals), positions);
    }

    private Relation relation() {
        int arity = number(xml.attribute("arity"));
        if (arity < 1 || arity > WIDEST) {
            throw xml.mistake("The arity is %d, allowed is 1 to %,d.".formatted(arity, WIDEST));
        }
        boolean allowed = switch (xml.attribute("semantics")) {
            case "supports" -> true;
            case "conflicts" -> false;
            default -> throw xml.mistake("The semantics '%s' is not supported, only supports and conflicts.".formatted(xml.attribute("semantics")));
        };
        return new Relation(arity, allowed, tuples(xml.text(), arity));
    }

    private int[][] tuples(String text, int arity) {
        List<int[]> tuples = new ArrayList<>();
        int[] tuple = new int[arity];
        int length = 0;
        Matcher words = WORD.matcher(text);
        while (words.find()) {
            boolean bar = words.group().equals("|");
            if (bar && length != arity || !bar && length == arity) {
                throw xml.mistake(text, words.start(), "Tuple %d has %s values, the relation's arity is %d.".formatted(
                        tuples.size() + 1, bar ? Integer.toString(length) : "more", arity));
            }
            if (bar) {
                tuples.add(tuple);
                tuple = new int[arity];
                length = 0;
            } else {
                tuple[length++] = number(words.group());
            }
        }
        if (length == arity) {
            tuples.add(tuple);
        } else if (length > 0) {
            throw xml.mistake(text, text.length(), "The last tuple has %d values, the relation's arity is %d.".formatted(length, arity));
        }
        return tuples.toArray(int[][]::new);
    }

    private void constraint() {
        Relation relation = named(relations, "relation", xml.attribute("reference"));
        Variable[] scope = Arrays.stream(xml.attribute("scope").strip().split("\\s+"))
                .map(name -> named(variables, "variable", name)).toArray(Variable[]::new);
        if (scope.length != relation.arity() || Arrays.stream(scope).distinct().count() < scope.length) {
            throw xml.mistake("The scope '%s' is not %d different variables.".formatted(xml.attribute("scope"), relation.arity()));
        }
        literals += relation.arity() * relation.tuples().length;
        if (literals > Limits.LITERALS || literals < 0) {
            throw xml.mistake("The tuples of all constraints have more than %,d values.".formatted(Limits.LITERALS));
        }
        int[][] columns = Arrays.stream(scope).map(variable -> variable.slot().literals()).toArray(int[][]::new);
        int[][] tuples = Arrays.stream(relation.tuples()).map(tuple -> positions(scope, tuple)).filter(tuple -> tuple.length > 0).toArray(int[][]::new);
        rules.add(new Rule.Table(constraints.size(), columns, relation.allowed(), tuples));
        constraints.add(xml.attribute("name"));
    }

    /** Where each value stands in its domain; empty where one does not, since then the tuple can never be taken. */
    private static int[] positions(Variable[] scope, int[] tuple) {
        int[] positions = new int[tuple.length];
        for (int i = 0; i < tuple.length; i++) {
            Integer position = scope[i].positions().get(tuple[i]);
            if (position == null) {
                return new int[0];
            }
            positions[i] = position;
        }
        return positions;
    }

    private <T> T named(Map<String, T> all, String kind, String name) {
        T found = all.get(name);
        if (found == null) {
            throw xml.mistake("There is no %s '%s' above.".formatted(kind, name));
        }
        return found;
    }

    private int number(String word) {
        try {
            return Integer.parseInt(word);
        } catch (NumberFormatException e) {
            throw xml.mistake("'%s' is not an integer.".formatted(word.length() <= 40 ? word : word.substring(0, 40) + "…"));
        }
    }
}
