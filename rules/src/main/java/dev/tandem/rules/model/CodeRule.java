package dev.tandem.rules.model;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How the names in a product line are written. */
enum CodeRule {
    /** Characteristics, properties, calculations: what expressions mention by name. */
    NAME("[a-z][a-z0-9_]{0,63}", "a lower-case name such as rider_kg (a letter, then letters, digits and _; at most 64)"),
    /** Steps. */
    STEP("[a-z][a-z0-9_]{0,63}", "a lower-case code such as v20 (a letter, then letters, digits and _; at most 64)"),
    /** Lines, groups, enumerations, values, constraints, price and footprint rules, skills. */
    CODE("[A-Z][A-Z0-9_]{0,63}", "an upper-case code such as STEEL_TOUR (a letter, then letters, digits and _; at most 64)"),
    /** What work centres offer. */
    CAPABILITY("[A-Z][A-Z0-9_-]{0,63}", "an upper-case code such as LASER-1 (a letter, then letters, digits, _ and -; at most 64)"),
    UNIT("[A-Za-z0-9][A-Za-z0-9/%.-]{0,15}", "a unit such as KGM, MMT, EUR or kgCO2e (at most 16 letters and digits)");

    /** Words of the expression language; a name or code that is one of them could not be mentioned. */
    private static final Set<String> RESERVED = Set.of("and", "or", "not", "in", "between", "if", "then", "else", "true", "false",
            "includes", "min", "max", "abs", "round", "length", "count", "consultation");

    private final Pattern pattern;
    private final String allowed;

    CodeRule(String pattern, String allowed) {
        this.pattern = Pattern.compile(pattern);
        this.allowed = allowed;
    }

    /** What is wrong with this code, or null. */
    @Nullable String mistake(String code) {
        if (!pattern.matcher(code).matches()) {
            return "'" + code + "' is not " + allowed + ".";
        }
        if (this == NAME && RESERVED.contains(code)) {
            return "'" + code + "' is a word of the expression language; choose another name.";
        }
        return null;
    }

    /** The code in the case that this rule asks for. */
    String cased(String code) {
        return this == CODE || this == CAPABILITY ? code.toUpperCase(Locale.ROOT) : this == UNIT ? code : code.toLowerCase(Locale.ROOT);
    }

    /** Returns the code. @throws IllegalArgumentException naming what it is for and what is allowed */
    String check(String what, String code) {
        String mistake = mistake(code);
        if (mistake != null) {
            throw new IllegalArgumentException(what + ": " + mistake);
        }
        return code;
    }
}
