package dev.tandem.rules.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says where the rules are wrong. What Drools reports about Java that it generated from a rule is traced to that rule, by compiling each rule
 * on its own.
 */
final class PolicyMistakes {

    private static final Pattern RULE = Pattern.compile("(?m)^rule \"([^\"]+)\"");
    private static final String GENERATED = "Java source of ";
    private static final String NOTHING_LEFT = "Parser returned a null Package";

    private PolicyMistakes() {}

    /** As the compiler tells it: a path, a line that may be unknown, and a text. */
    record Told(String path, int line, String text) {

        boolean isPlaced() {
            return path.endsWith(".drl") && line > 0;
        }

        String firstLine() {
            return text.lines().findFirst().orElse(text);
        }
    }

    /** @param files DRL text by file name @param compiler what is wrong with such files */
    static PolicyException located(Map<String, String> files, List<Told> told, Function<Map<String, String>, List<Told>> compiler) {
        List<String> lines = new ArrayList<>(List.of("The factory policy does not compile:"));
        List<Told> real = real(told);
        real.stream().filter(Told::isPlaced).forEach(mistake -> lines.add(sentence(fileName(mistake.path()), mistake.line(), mistake)));
        if (!real.stream().allMatch(Told::isPlaced)) {
            files.forEach((file, text) -> ruleByRule(file, text, compiler, lines));
        }
        if (lines.size() == 1) {
            real.forEach(mistake -> lines.add(mistake.path() + ": " + mistake.firstLine()));
        }
        return new PolicyException(String.join("\n", lines));
    }

    private static void ruleByRule(String file, String text, Function<Map<String, String>, List<Told>> compiler, List<String> lines) {
        List<MatchResult> rules = RULE.matcher(text).results().toList();
        for (int i = 0; i < rules.size(); i++) {
            int start = rules.get(i).start();
            int end = i + 1 < rules.size() ? rules.get(i + 1).start() : text.length();
            String alone = text.substring(0, rules.getFirst().start()) + text.substring(start, end);
            int line = lineAt(text, start);
            for (Told mistake : real(compiler.apply(Map.of(file, alone)))) {
                if (!mistake.isPlaced()) {
                    lines.add(sentence(file, line + linesDown(text.substring(start, end), mistake), mistake) + " (rule " + rules.get(i).group(1) + ")");
                }
            }
        }
    }

    /** How far down in the rule the words stand that the mistake quotes at its end; 0 where it quotes none. */
    private static int linesDown(String rule, Told mistake) {
        String message = mistake.firstLine();
        int at = rule.indexOf(message.substring(message.lastIndexOf(": ") + 1).strip());
        return at < 0 ? 0 : lineAt(rule, at) - 1;
    }

    private static List<Told> real(List<Told> told) {
        List<Told> real = told.stream()
                .filter(mistake -> !mistake.text().startsWith(GENERATED) && !mistake.text().startsWith(NOTHING_LEFT))
                .toList();
        return real.isEmpty() ? told : real;
    }

    private static String sentence(String file, int line, Told mistake) {
        return file + ", line " + line + ": " + mistake.firstLine();
    }

    private static String fileName(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static int lineAt(String text, int position) {
        Matcher lineEnds = Pattern.compile("\n").matcher(text).region(0, position);
        return 1 + (int) lineEnds.results().count();
    }
}
