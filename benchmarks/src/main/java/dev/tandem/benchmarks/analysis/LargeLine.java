package dev.tandem.benchmarks.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;

/**
 * The file of a product line with many characteristics and rules: most rules join two to four characteristics of one group, some join groups, some limit
 * sums, some depend on calculations. A configuration that all rules allow is drawn first. A seed gives the same file for ever.
 */
public final class LargeLine {

    private static final int GROUP = 10;

    private record Drawn(String code, char kind, int values, int allowed) {}

    private final Random random;
    private final int characteristics;
    private final int rules;
    private final StringBuilder file = new StringBuilder();
    private final List<Drawn> drawn = new ArrayList<>();

    private LargeLine(int characteristics, int rules, long seed) {
        this.characteristics = characteristics;
        this.rules = rules;
        random = new Random(seed);
    }

    /** @param rules from 2 */
    public static String file(int characteristics, int rules, long seed) {
        return new LargeLine(characteristics, rules, seed).write();
    }

    /** The same file with one rule changed: the number after the last one. */
    static String edited(String file, int rule, int edit) {
        int place = file.indexOf("  R" + rule + ":\n");
        int value = file.indexOf(" != V", place);
        int next = file.indexOf("  R" + (rule + 1) + ":\n", place);
        return value < 0 || next >= 0 && value > next
                ? file.substring(0, place) + "  R" + rule + ":\n    severity: ERROR\n    require: 'c0 != V0 or c1 != V" + edit % 2
                        + "'\n    because: {en: B, de: B}\n" + file.substring(next)
                : file.substring(0, value) + " = V" + file.substring(value + 5);
    }

    private String write() {
        file.append("""
                format: 1
                code: LARGE
                version: 1
                effectiveFrom: 2026-01-01T00:00:00Z
                name: {en: Large, de: Groß}
                description: {en: Drawn by chance, de: Gezogen}
                currency: EUR
                characteristics:
                """);
        for (int i = 0; i < characteristics; i++) {
            characteristic("c" + i, i < 2 ? 0 : random.nextInt(20));
        }
        file.append("calculations:\n");
        for (int i = 0; i < characteristics / GROUP; i++) {
            file.append("  mass").append(i).append(":\n    label: {en: M, de: M}\n    is: '").append(sum(i)).append("'\n");
        }
        file.append("constraints:\n");
        for (int i = 0; i < rules; i++) {
            rule(i);
        }
        file.append("prices:\n  BASE: {label: {en: B, de: B}, amount: 1000}\n  VALUES: {ofValues: price}\n");
        file.append("steps:\n");
        for (int i = 0; i < characteristics / 4; i++) {
            file.append("  s").append(i).append(":\n    kind: TEMPLATE\n    name: {en: S, de: S}\n    capability: LASER-1\n    minutes: ")
                    .append(5 + random.nextInt(20)).append("\n    when: '").append(wish(some(random.nextInt(characteristics)), false))
                    .append("'\n    because: {en: B, de: B}\n");
        }
        return file.toString();
    }

    private void characteristic(String code, int kind) {
        if (kind < 16) {
            int values = 2 + random.nextInt(8);
            file.append("  ").append(code).append(":\n    choice:\n      label: {en: C, de: C}\n      properties:\n        mass: {type: number}\n"
                    + "        price: {type: number}\n      default: V0\n      values:\n");
            for (int v = 0; v < values; v++) {
                file.append("        V").append(v).append(": {label: {en: V, de: V}, mass: ").append(random.nextInt(30)).append(", price: ")
                        .append(random.nextInt(90)).append("}\n");
            }
            drawn.add(new Drawn(code, 'c', values, random.nextInt(values)));
        } else if (kind < 18) {
            int values = 3 + random.nextInt(4);
            file.append("  ").append(code).append(":\n    choice:\n      label: {en: C, de: C}\n      multiple: true\n      values:\n");
            for (int v = 0; v < values; v++) {
                file.append("        V").append(v).append(": {label: {en: V, de: V}}\n");
            }
            drawn.add(new Drawn(code, 'm', values, random.nextInt(values)));
        } else {
            int values = 20 + random.nextInt(180);
            file.append("  ").append(code).append(":\n    number:\n      label: {en: C, de: C}\n      min: 0\n      max: ").append(values - 1)
                    .append("\n      step: 1\n      default: 0\n");
            drawn.add(new Drawn(code, 'n', values, random.nextInt(values)));
        }
    }

    private Drawn some(int near) {
        int group = near / GROUP * GROUP;
        int place = random.nextInt(10) == 0 ? random.nextInt(characteristics) : group + random.nextInt(Math.min(GROUP, characteristics - group));
        return drawn.get(place);
    }

    /** A condition that the configuration drawn first meets, or does not. */
    private String wish(Drawn on, boolean met) {
        return switch (on.kind()) {
            case 'c' -> {
                int other = (on.allowed() + 1 + random.nextInt(on.values() - 1)) % on.values();
                yield met ? on.code() + " != V" + other : on.code() + " = V" + other;
            }
            case 'm' -> {
                int other = random.nextInt(on.values());
                boolean in = other == on.allowed();
                yield in == met ? on.code() + " includes V" + other : "not (" + on.code() + " includes V" + other + ")";
            }
            default -> {
                int limit = random.nextInt(on.values());
                yield on.allowed() <= limit == met ? on.code() + " <= " + limit : on.code() + " > " + limit;
            }
        };
    }

    private String sum(int group) {
        TreeSet<String> terms = new TreeSet<>();
        for (int i = group * GROUP; i < Math.min(characteristics, (group + 1) * GROUP); i++) {
            if (drawn.get(i).kind() == 'c') {
                terms.add(drawn.get(i).code() + ".mass");
            }
        }
        return terms.isEmpty() ? "0" : String.join(" + ", terms);
    }

    private void rule(int i) {
        int near = random.nextInt(characteristics);
        file.append("  R").append(i).append(":\n    severity: ").append(i % 20 == 0 ? "WARNING" : "ERROR").append('\n');
        switch (random.nextInt(12)) {
            case 0 -> file.append("    require: 'mass").append(near / GROUP).append(" <= ").append(270 + random.nextInt(60)).append("'\n");
            case 1, 2, 3 -> file.append("    when: '").append(wish(some(near), random.nextBoolean())).append("'\n    require: '")
                    .append(wish(some(near), true)).append(" or ").append(wish(some(near), random.nextBoolean())).append("'\n");
            case 4, 5 -> file.append("    forbid: '").append(wish(some(near), false)).append(" and ").append(wish(some(near), random.nextBoolean()))
                    .append(" and ").append(wish(some(near), random.nextBoolean())).append("'\n");
            default -> file.append("    require: '").append(wish(some(near), true)).append(" or ").append(wish(some(near), random.nextBoolean()))
                    .append(" or ").append(wish(some(near), random.nextBoolean())).append("'\n");
        }
        file.append("    because: {en: B, de: B}\n");
    }
}
