package dev.tandem.rules.guidance;

import dev.tandem.rules.model.ProductLineFile;
import dev.tandem.rules.model.ProductLineVersion;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A small product line drawn by chance, over everything that constraints can say: choices with properties, multiple choices, numbers,
 * texts, calculations, arithmetic, tables, characteristics that apply only sometimes, optional and personal ones. A seed gives the same
 * line for ever.
 */
public final class RandomLine {

    private static final int MOST_ASSIGNMENTS = 100_000;

    private final Random random;
    private final RandomTables tables;
    private final StringBuilder file = new StringBuilder();
    private final List<String> singles = new ArrayList<>();
    private final List<String> multiples = new ArrayList<>();
    private final List<String> numbers = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();
    private final List<String> numberCalculations = new ArrayList<>();
    private final List<String> flagCalculations = new ArrayList<>();
    private final int[] sizes = new int[10];
    private long assignments = 1;

    private RandomLine(long seed) {
        random = new Random(seed * 0x9E3779B97F4A7C15L);
        tables = new RandomTables(seed, singles, numbers, single -> sizes[Integer.parseInt(single.substring(1))]);
    }

    /** A line that can be read; whether it has a valid configuration is another matter. */
    public static ProductLineVersion of(long seed) {
        RandomLine line = new RandomLine(seed);
        String text = line.write();
        return ProductLineFile.read("random-" + seed + ".yaml", text);
    }

    /** Its file, to look at. */
    public static String file(long seed) {
        return new RandomLine(seed).write();
    }

    private String write() {
        file.append("""
                format: 1
                code: RANDOM
                version: 1
                effectiveFrom: 2026-01-01T00:00:00Z
                name: {en: Random, de: Zufall}
                description: {en: Drawn by chance, de: Gezogen}
                currency: EUR
                enumerations:
                  KIND: [RED, GREEN, BLUE]
                characteristics:
                """);
        int count = 3 + random.nextInt(5);
        for (int i = 0; i < count; i++) {
            characteristic(i);
        }
        calculations();
        constraints();
        file.append(tables.constraints());
        file.append("prices:\n  BASE: {label: {en: B, de: B}, amount: 100}\n  VALUES: {ofValues: p}\n");
        if (!numbers.isEmpty()) {
            file.append("  SIZE: {label: {en: S, de: S}, amount: 'if " + flag(1) + " then " + number(1) + " else 3'}\n");
        }
        file.append(tables.prices());
        file.append("footprint:\n  VALUES: {ofValues: q}\n  ENERGY: {ofEnergy: true}\n");
        file.append("steps:\n");
        for (int i = 0; i < 3; i++) {
            file.append("  s" + i + ":\n    kind: TEMPLATE\n    name: {en: S, de: S}\n    capability: LASER-1\n    minutes: "
                    + (5 + random.nextInt(20)) + "\n    energy: " + random.nextInt(4) + "\n    because: {en: B, de: B}\n"
                    + (i > 0 && random.nextBoolean() ? "    after: [s" + (i - 1) + "]\n" : "")
                    + (random.nextBoolean() ? "    when: '" + flag(1) + "'\n" : ""));
        }
        return file.toString();
    }

    private void characteristic(int i) {
        String code = "c" + i;
        int kind = i == 0 ? 0 : random.nextInt(20);
        boolean otherwise = random.nextInt(8) == 0;
        boolean personal = random.nextInt(9) == 0;
        String weight = random.nextInt(4) == 0 ? "      weight: " + (1 + random.nextInt(3)) + "\n" : "";
        String sometimes = i > 0 && random.nextInt(4) == 0 ? "      appliesWhen: '" + flag(random.nextInt(2)) + "'\n" : "";
        // Of a fact without a value the oracle does not see whether it was left out or did not apply.
        String common = "      label: {en: C, de: C}\n" + (otherwise ? "      required: " + (kind >= 18) + "\n" : "")
                + (personal && !(otherwise && !sometimes.isEmpty()) ? "      personal: true\n" : "") + weight + sometimes;
        if (kind < 9) {
            single(code, common);
        } else if (kind < 13) {
            multiple(code, common);
        } else if (kind < 18) {
            number(code, common);
        } else {
            texts.add(code);
            file.append("  " + code + ":\n    text:\n" + common + "      maxLength: 5\n"
                    + (random.nextBoolean() ? "      default: ab\n" : ""));
        }
    }

    private boolean fits(int values) {
        if (assignments * values > MOST_ASSIGNMENTS) {
            return false;
        }
        assignments *= values;
        return true;
    }

    private void single(String code, String common) {
        int values = 2 + random.nextInt(5);
        if (!fits(values + 1)) {
            return;
        }
        file.append("  " + code + ":\n    choice:\n" + common);
        file.append("      properties:\n        p: {type: number}\n        q: {type: number}\n        f: {type: flag}\n"
                + "        k: {type: KIND, default: RED}\n");
        if (random.nextInt(8) != 0) {
            file.append("      default: V" + random.nextInt(values) + "\n");
        }
        file.append("      values:\n");
        for (int v = 0; v < values; v++) {
            file.append("        V" + v + ": {label: {en: V, de: V}, p: " + literal() + ", q: " + random.nextInt(4) + ", f: "
                    + random.nextBoolean() + ", k: " + List.of("RED", "GREEN", "BLUE").get(random.nextInt(3)) + "}\n");
        }
        sizes[Integer.parseInt(code.substring(1))] = values;
        singles.add(code);
    }

    private void multiple(String code, String common) {
        int values = 2 + random.nextInt(3);
        if (!fits(1 << values)) {
            return;
        }
        file.append("  " + code + ":\n    choice:\n" + common + "      multiple: true\n      properties:\n        p: {type: number}\n        q: {type: number}\n");
        file.append("      default: [" + IntStream.range(0, values).filter(v -> random.nextInt(3) == 0).mapToObj(v -> "V" + v)
                .collect(Collectors.joining(", ")) + "]\n      values:\n");
        for (int v = 0; v < values; v++) {
            file.append("        V" + v + ": {label: {en: V, de: V}, p: " + random.nextInt(9) + "}\n");
        }
        sizes[Integer.parseInt(code.substring(1))] = values;
        multiples.add(code);
    }

    private void number(String code, String common) {
        int values = random.nextInt(12) == 0 ? 230 : 2 + random.nextInt(12);
        if (!fits(values + 1)) {
            return;
        }
        BigDecimal step = List.of(new BigDecimal("0.5"), BigDecimal.ONE, BigDecimal.ONE, BigDecimal.TWO, new BigDecimal("0.3"))
                .get(random.nextInt(5));
        BigDecimal min = BigDecimal.valueOf(random.nextInt(9) - 4);
        BigDecimal max = min.add(step.multiply(BigDecimal.valueOf(values - 1)));
        file.append("  " + code + ":\n    number:\n" + common + "      min: " + min.toPlainString() + "\n      max: "
                + max.toPlainString() + "\n      step: " + step.toPlainString() + "\n");
        if (random.nextInt(8) != 0) {
            file.append("      default: " + min.add(step.multiply(BigDecimal.valueOf(random.nextInt(values)))).toPlainString() + "\n");
        }
        numbers.add(code);
    }

    private void calculations() {
        int count = random.nextInt(4);
        if (count > 0) {
            file.append("calculations:\n");
        }
        for (int i = 0; i < count; i++) {
            boolean number = random.nextInt(3) != 0;
            file.append("  calc" + i + ":\n    label: {en: C, de: C}\n    is: '" + (number ? number(2) : flag(2)) + "'\n");
            (number ? numberCalculations : flagCalculations).add("calc" + i);
        }
    }

    private void constraints() {
        file.append("constraints:\n");
        int count = 2 + random.nextInt(6);
        for (int i = 0; i < count; i++) {
            String severity = switch (random.nextInt(8)) {
                case 0 -> "WARNING";
                case 1 -> "CONSULT";
                default -> "ERROR";
            };
            boolean forbid = random.nextInt(3) != 0;
            String condition = forbid ? flag(1) + " and " + flag(2) : flag(2) + " or " + flag(2);
            file.append("  R" + i + ":\n    severity: " + severity + "\n    " + (forbid ? "forbid" : "require") + ": '" + condition + "'\n"
                    + (random.nextInt(5) == 0 ? "    when: '" + flag(1) + "'\n" : "") + "    because: {en: B, de: B}\n");
        }
    }

    private String literal() {
        return switch (random.nextInt(5)) {
            case 0 -> "0";
            case 1 -> "" + random.nextInt(20) / 2.0;
            case 2 -> "0.1";
            default -> "" + random.nextInt(7);
        };
    }

    private String flag(int depth) {
        int kind = random.nextInt(depth <= 0 ? 9 : 14);
        return switch (kind) {
            case 0, 1 -> singles.isEmpty() ? comparison(depth) : equality(pick(singles));
            case 2 -> singles.isEmpty() ? comparison(depth) : pick(singles) + ".f";
            case 3 -> multiples.isEmpty() ? comparison(depth) : includes(pick(multiples));
            case 4 -> texts.isEmpty() ? comparison(depth) : text(depth);
            case 5 -> singles.isEmpty() ? comparison(depth) : kinds();
            case 6 -> flagCalculations.isEmpty() ? comparison(depth) : pick(flagCalculations);
            case 7, 8 -> comparison(depth);
            case 9 -> "(" + flag(depth - 1) + " and " + flag(depth - 1) + ")";
            case 10 -> "(" + flag(depth - 1) + " or " + flag(depth - 1) + ")";
            case 11 -> "not (" + flag(depth - 1) + ")";
            case 12 -> "(" + flag(depth - 1) + ") " + (random.nextBoolean() ? "=" : "!=") + " (" + flag(depth - 1) + ")";
            default -> "(if " + flag(depth - 1) + " then " + flag(depth - 1) + " else " + flag(depth - 1) + ")";
        };
    }

    private String equality(String single) {
        int values = sizes[Integer.parseInt(single.substring(1))];
        return switch (random.nextInt(3)) {
            case 0 -> single + " in (V0, V" + (values - 1) + ")";
            case 1 -> single + " != V" + random.nextInt(values);
            default -> single + " = V" + random.nextInt(values);
        };
    }

    private String kinds() {
        return pick(singles) + ".k " + (random.nextBoolean() ? "=" : "!=") + " "
                + (random.nextBoolean() ? pick(singles) + ".k" : List.of("RED", "GREEN").get(random.nextInt(2)));
    }

    private String includes(String multiple) {
        return "(" + multiple + " includes V" + random.nextInt(sizes[Integer.parseInt(multiple.substring(1))]) + ")";
    }

    private String text(int depth) {
        String text = random.nextInt(4) == 0 && depth > 0
                ? "(if " + flag(0) + " then " + pick(texts) + " else \"ab\")" : pick(texts);
        return switch (random.nextInt(3)) {
            case 0 -> text + " = \"ab\"";
            case 1 -> text + " != " + pick(texts);
            default -> "length(" + text + ") > " + random.nextInt(3);
        };
    }

    private String comparison(int depth) {
        String left = number(depth);
        String right = random.nextInt(3) == 0 ? number(depth) : literal();
        return switch (random.nextInt(9)) {
            case 0 -> left + " in (" + right + ", " + literal() + ")";
            case 1 -> left + " between " + right + " and " + number(depth);
            case 2 -> left + " = " + right;
            case 3 -> left + " != " + right;
            case 4, 5 -> left + " <= " + right;
            case 6 -> left + " < " + right;
            default -> left + " > " + right;
        };
    }

    private String number(int depth) {
        int kind = random.nextInt(depth <= 0 ? 7 : 17);
        return switch (kind) {
            case 0, 1, 2 -> numbers.isEmpty() ? property() : pick(numbers);
            case 3, 4 -> property();
            case 5 -> multiples.isEmpty() ? property() : "count(" + pick(multiples) + ")";
            case 6 -> numberCalculations.isEmpty() ? property() : pick(numberCalculations);
            case 7, 8, 9 -> "(" + number(depth - 1) + " + " + number(depth - 1) + ")";
            case 10 -> "(" + number(depth - 1) + " - " + number(depth - 1) + ")";
            case 11 -> "(" + number(depth - 1) + " * " + number(depth - 1) + ")";
            case 12 -> "(" + number(depth - 1) + " / " + number(depth - 1) + ")";
            case 13 -> random.nextInt(3) == 0 ? "(" + number(depth - 1) + ") ^ " + random.nextInt(3)
                    : "abs(" + number(depth - 1) + " - " + number(depth - 1) + ")";
            case 14 -> (random.nextBoolean() ? "min(" : "max(") + number(depth - 1) + ", " + number(depth - 1) + ")";
            case 15 -> "round(" + number(depth - 1) + " * 1.37, 1)";
            default -> "(if " + flag(depth - 1) + " then " + number(depth - 1) + " else " + number(depth - 1) + ")";
        };
    }

    private String property() {
        return singles.isEmpty() ? literal() : pick(singles) + (random.nextBoolean() ? ".p" : ".q");
    }

    private String pick(List<String> from) {
        return from.get(random.nextInt(from.size()));
    }
}
