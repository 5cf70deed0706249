package dev.tandem.rules.analysis;

import dev.tandem.rules.guidance.RandomLine;
import dev.tandem.rules.model.ProductLineFile;
import dev.tandem.rules.model.ProductLineVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A random line with more to find: constraints that follow from others or never speak, prices and minutes that can fall below zero, skill levels that
 * do not exist. A seed gives the same line for ever.
 */
final class RichLine {

    private static final Pattern RULE = Pattern.compile("    (forbid|require): '(.*)'\\n");

    private RichLine() {}

    static ProductLineVersion of(long seed) {
        return ProductLineFile.read("rich-" + seed + ".yaml", file(seed));
    }

    static String file(long seed) {
        Random random = new Random(seed * 31 + 7);
        String file = RandomLine.file(seed);
        List<String> conditions = new ArrayList<>();
        Matcher rules = RULE.matcher(file);
        while (rules.find()) {
            conditions.add(rules.group(1).equals("forbid") ? "(" + rules.group(2) + ")" : "not (" + rules.group(2) + ")");
        }
        StringBuilder more = new StringBuilder();
        for (int i = 0; i < random.nextInt(4); i++) {
            String some = conditions.get(random.nextInt(conditions.size()));
            String other = conditions.get(random.nextInt(conditions.size()));
            String rule = switch (random.nextInt(6)) {
                case 0 -> "forbid: '" + some + " and c0 = V0'";
                case 1 -> "require: 'not " + some + "'\n    when: '" + other + "'";
                case 2 -> "forbid: 'c0 = V1'\n    when: '" + some + "'";
                case 3 -> "require: '" + other + " or c0 != V0'\n    when: 'not " + some + "'";
                case 4 -> "require: '" + some + "'\n    when: 'c0 = V1'";
                default -> "forbid: 'c0 in (V0, V1) and " + other + "'";
            };
            more.append("  M").append(i).append(":\n    severity: ").append(random.nextInt(4) == 0 ? "NOTICE" : "ERROR").append("\n    ")
                    .append(rule).append("\n    because: {en: B, de: B}\n");
        }
        String some = conditions.get(random.nextInt(conditions.size()));
        file = file.replace("prices:\n", more + "prices:\n  OFF: {label: {en: O, de: O}, amount: 'c0.p - " + random.nextInt(6) + "', when: '"
                + (random.nextBoolean() ? "c0 != V0" : some) + "'}\n");
        if (random.nextInt(4) == 0) {
            file = file.replaceFirst("      - \\{then: \\d+}\\n", "");
        }
        if (random.nextBoolean()) {
            file = file.replace("amount: 100}", "amount: " + random.nextInt(4) + "}");
        }
        if (random.nextBoolean()) {
            file = file.replaceFirst("minutes: \\d+", Matcher.quoteReplacement("minutes: '" + (random.nextBoolean() ? "10 / c0.p" : "c0.p * 2 - 1") + "'"));
        }
        if (random.nextBoolean()) {
            file = file.replace("  s2:\n    kind: TEMPLATE\n", "  s2:\n    kind: CRAFT\n    skill: {name: SEWING, level: '"
                    + (random.nextBoolean() ? "c0.q + 1" : "c0.q + 0.5 * c0.p") + "'}\n");
        }
        return file;
    }
}
