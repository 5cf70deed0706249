package dev.tandem.rules.exchange;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A condition in UVL's words; constants are kept apart, for the language has none.
 *
 * @param text empty for the constants
 * @param binding how tightly it binds: 0 or, 1 and, 2 alone
 */
record UvlText(String text, int binding) {

    static final UvlText TRUE = new UvlText("", 3);
    static final UvlText FALSE = new UvlText("", 4);

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");
    private static final Set<String> KEYWORDS = Set.of("include", "features", "imports", "namespace", "as", "constraint", "constraints", "cardinality",
            "String", "Boolean", "Integer", "Real", "len", "sum", "avg", "floor", "ceil", "Type", "Arithmetic", "or", "alternative", "optional",
            "mandatory", "true", "false");

    /** A feature or another word that stands alone. */
    static UvlText of(String name) {
        return new UvlText(name, 2);
    }

    /** A name as UVL writes it. */
    static String quoted(String name) {
        return PLAIN.matcher(name).matches() && !KEYWORDS.contains(name) ? name : "\"" + name + "\"";
    }

    static UvlText not(UvlText condition) {
        if (condition.equals(TRUE) || condition.equals(FALSE)) {
            return condition.equals(TRUE) ? FALSE : TRUE;
        }
        return condition.text.startsWith("!") && condition.binding == 2
                ? of(condition.text.substring(1)) : of("!" + condition.in(2));
    }

    static UvlText any(List<UvlText> conditions) {
        return joined(conditions, FALSE, TRUE, 0, " | ");
    }

    static UvlText all(List<UvlText> conditions) {
        return joined(conditions, TRUE, FALSE, 1, " & ");
    }

    private static UvlText joined(List<UvlText> conditions, UvlText neutral, UvlText deciding, int binding, String with) {
        List<UvlText> told = conditions.stream().filter(condition -> !condition.equals(neutral)).distinct().toList();
        if (told.contains(deciding)) {
            return deciding;
        }
        return switch (told.size()) {
            case 0 -> neutral;
            case 1 -> told.getFirst();
            default -> new UvlText(told.stream().map(condition -> condition.in(binding)).collect(Collectors.joining(with)), binding);
        };
    }

    /** In parentheses where it binds too loosely. */
    private String in(int least) {
        return binding >= least ? text : "(" + text + ")";
    }

    /** As a line of constraints; the constants are said with a feature that is always in. */
    String line(String root) {
        return equals(TRUE) ? root : equals(FALSE) ? "!" + root : text;
    }
}
