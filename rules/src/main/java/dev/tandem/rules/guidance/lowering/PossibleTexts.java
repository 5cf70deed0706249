package dev.tandem.rules.guidance.lowering;

import dev.tandem.rules.expression.Expression;
import dev.tandem.rules.expression.Expression.CharacteristicReference;
import dev.tandem.rules.expression.Expression.TextLiteral;
import dev.tandem.rules.expression.Value;
import dev.tandem.rules.model.TextCharacteristic;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;

/**
 * Texts that are not known: whatever a customer may write. Each is one of the texts that the line compares with, or another one; of others there
 * are as many as anybody needs, of any length from one on.
 */
final class PossibleTexts {

    private final Clauses clauses;
    private final Map<String, TextCharacteristic> characteristics = new LinkedHashMap<>();
    private final Map<String, StatedNumber> lengths;
    private final Set<String> words = new LinkedHashSet<>(List.of(""));
    /** By characteristic and word: the literal that it is the word. */
    private final Map<String, Map<String, Integer>> is = new LinkedHashMap<>();
    /** By characteristic and a later one: the literal that they are equal. */
    private final Map<String, Map<String, Integer>> same = new LinkedHashMap<>();
    private final List<String> asked = new ArrayList<>();

    PossibleTexts(Clauses clauses, List<TextCharacteristic> texts, Map<String, StatedNumber> lengths) {
        this.clauses = clauses;
        this.lengths = lengths;
        texts.forEach(text -> characteristics.put(text.code(), text));
    }

    /** What was asked: a literal that is true exactly if both are equal. */
    void ask(Expression left, Expression right, int literal) {
        switch (left) {
            case TextLiteral(String word) -> is(((CharacteristicReference) right).characteristic(), word, literal);
            case CharacteristicReference one when right instanceof TextLiteral(String word) -> is(one.characteristic(), word, literal);
            case CharacteristicReference one -> same(one.characteristic(), ((CharacteristicReference) right).characteristic(), literal);
            default -> throw new IllegalArgumentException("Not a text: " + left);
        }
    }

    private void is(String text, String word, int literal) {
        words.add(word);
        equal(is.computeIfAbsent(text, _ -> new HashMap<>()), word, literal);
    }

    private void same(String one, String other, int literal) {
        if (one.equals(other)) {
            clauses.define(literal);
            return;
        }
        boolean inOrder = one.compareTo(other) < 0;
        equal(same.computeIfAbsent(inOrder ? one : other, _ -> new HashMap<>()), inOrder ? other : one, literal);
    }

    private void equal(Map<String, Integer> known, String key, int literal) {
        Integer before = known.putIfAbsent(key, literal);
        if (before != null && before != literal) {
            clauses.define(before ^ 1, literal);
            clauses.define(before, literal ^ 1);
        }
    }

    void tie() {
        Set<String> compared = new TreeSet<>(same.keySet());
        same.values().forEach(others -> compared.addAll(others.keySet()));
        Set<String> all = new TreeSet<>(compared);
        all.addAll(is.keySet());
        all.addAll(lengths.keySet());
        asked.addAll(all);
        tieLengths(compared);
        for (String text : asked) {
            tieWords(text);
        }
        List<String> together = List.copyOf(compared);
        for (int i = 0; i < together.size(); i++) {
            for (int j = i + 1; j < together.size(); j++) {
                tie(together.get(i), together.get(j));
            }
        }
        for (int i = 0; i < together.size(); i++) {
            for (int j = i + 1; j < together.size(); j++) {
                for (int k = j + 1; k < together.size(); k++) {
                    transitive(same(together.get(i), together.get(j)), same(together.get(j), together.get(k)),
                            same(together.get(i), together.get(k)));
                }
            }
        }
    }

    /** Texts that are compared with each other tell the same lengths apart. */
    private void tieLengths(Set<String> compared) {
        Set<Integer> told = new TreeSet<>();
        for (String text : compared) {
            StatedNumber length = lengths.computeIfAbsent(text, code -> new StatedNumber(
                    clauses, BigDecimal.ZERO, BigDecimal.ONE, characteristics.get(code).maxLength() + 1, Clauses.FALSE));
            told.addAll(length.thresholds().keySet());
            told.add(characteristics.get(text).maxLength() + 1);
        }
        for (String text : compared) {
            told.forEach(lengths.get(text)::atLeast);
        }
        lengths.values().forEach(length -> length.atLeast(1));
    }

    private void tieWords(String text) {
        Map<String, Integer> known = is.computeIfAbsent(text, _ -> new HashMap<>());
        for (String word : words) {
            known.computeIfAbsent(word, _ -> clauses.variable());
        }
        List<String> ordered = List.copyOf(words);
        for (int i = 0; i < ordered.size(); i++) {
            int literal = known.get(ordered.get(i));
            if (!characteristics.get(text).check(new Value.Text(ordered.get(i))).isEmpty()) {
                clauses.define(literal ^ 1);
            }
            for (int j = i + 1; j < ordered.size(); j++) {
                clauses.define(literal ^ 1, known.get(ordered.get(j)) ^ 1);
            }
        }
        StatedNumber length = lengths.get(text);
        if (length != null) {
            length.thresholds().forEach((index, atLeast) -> known.forEach((word, literal) ->
                    clauses.define(literal ^ 1, length(word) >= index ? atLeast : atLeast ^ 1)));
            clauses.define(known.get(""), length.atLeast(1));
        }
    }

    private void tie(String one, String other) {
        int equal = same(one, other);
        for (String word : words) {
            int left = is.get(one).get(word);
            int right = is.get(other).get(word);
            clauses.define(equal ^ 1, left ^ 1, right);
            clauses.define(equal ^ 1, left, right ^ 1);
            clauses.define(equal, left ^ 1, right ^ 1);
        }
        Set<Integer> told = new TreeSet<>(lengths.get(one).thresholds().keySet());
        told.addAll(lengths.get(other).thresholds().keySet());
        for (int index : told) {
            int left = lengths.get(one).atLeast(index);
            int right = lengths.get(other).atLeast(index);
            clauses.define(equal ^ 1, left ^ 1, right);
            clauses.define(equal ^ 1, left, right ^ 1);
        }
    }

    private int same(String one, String other) {
        return same.computeIfAbsent(one, _ -> new HashMap<>()).computeIfAbsent(other, _ -> clauses.variable());
    }

    private void transitive(int one, int other, int third) {
        clauses.define(one ^ 1, other ^ 1, third);
        clauses.define(one ^ 1, third ^ 1, other);
        clauses.define(other ^ 1, third ^ 1, one);
    }

    /** The texts in a solution, by characteristic: of one that nothing is asked about its default. */
    Map<String, String> in(IntPredicate solution) {
        Map<String, String> texts = new HashMap<>();
        characteristics.forEach((code, text) -> texts.put(code, text.defaultValue()));
        List<String> done = new ArrayList<>();
        for (String text : asked) {
            String found = null;
            for (String before : done) {
                Integer equal = same.getOrDefault(before, Map.of()).get(text);
                if (equal != null && solution.test(equal)) {
                    found = texts.get(before);
                }
            }
            texts.put(text, found != null ? found : of(text, solution, done.size()));
            done.add(text);
        }
        return texts;
    }

    private String of(String text, IntPredicate solution, int place) {
        for (Map.Entry<String, Integer> word : is.get(text).entrySet()) {
            if (solution.test(word.getValue())) {
                return word.getKey();
            }
        }
        int least = 1;
        if (lengths.containsKey(text)) {
            for (Map.Entry<Integer, Integer> threshold : lengths.get(text).thresholds().entrySet()) {
                least = solution.test(threshold.getValue()) ? Math.max(least, threshold.getKey()) : least;
            }
        }
        String usual = characteristics.get(text).defaultValue();
        if (fits(text, usual, solution) && place == 0) {
            return usual;
        }
        int letter = 'a' + place;
        String other = new StringBuilder().appendCodePoint(letter).toString().repeat(least);
        while (words.contains(other)) {
            letter += asked.size();
            other = new StringBuilder().appendCodePoint(letter).toString().repeat(least);
        }
        return other;
    }

    /** Whether a text that is none of the words has the lengths of the solution. */
    private boolean fits(String text, String usual, IntPredicate solution) {
        return !words.contains(usual) && (!lengths.containsKey(text) || lengths.get(text).thresholds().entrySet().stream()
                .allMatch(threshold -> solution.test(threshold.getValue()) == length(usual) >= threshold.getKey()));
    }

    private static int length(String word) {
        return word.codePointCount(0, word.length());
    }
}
