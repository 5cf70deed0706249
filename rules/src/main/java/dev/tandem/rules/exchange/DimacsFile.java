package dev.tandem.rules.exchange;

import dev.tandem.rules.exchange.FiniteModel.Rule;
import dev.tandem.rules.exchange.FiniteModel.Slot;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;

/**
 * Reads DIMACS CNF. Lines {@code c ID NAME} name the features; variables without a name, and ids that end in {@code $}, are helpers. Where no
 * variable is named, every variable that a clause mentions is a feature called by its number. Each clause is a constraint.
 */
public final class DimacsFile {

    private final String file;
    private final String text;
    private int at;
    private int line = 1;
    private int lineStart;

    private int variables = -1;
    private int promised;
    private int literals;
    private boolean[] mentioned = new boolean[0];
    private final TreeMap<Integer, String> names = new TreeMap<>();
    private final List<Rule> clauses = new ArrayList<>();
    private int[] lines = new int[16];
    private int[] open = new int[16];
    private int length;

    private DimacsFile(String file, String text) {
        this.file = file;
        this.text = text;
    }

    /**
     * @param file its name, for errors
     * @throws ExchangeException with line and column of the first mistake
     */
    public static FiniteModel read(String file, String text) {
        Limits.length(file, text);
        DimacsFile reader = new DimacsFile(file, text);
        reader.run();
        return reader.model();
    }

    private void run() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '\n') {
                at++;
                line++;
                lineStart = at;
            } else if (c <= ' ') {
                at++;
            } else if (c == 'c' && length == 0) {
                comment();
            } else if (c == 'p') {
                header();
            } else if (c == '%' && length == 0) {
                break; // Some collections end their files so, with a lone 0 below it.
            } else {
                literal();
            }
        }
        if (variables < 0) {
            throw mistake(at, "There is no line 'p cnf VARIABLES CLAUSES'.");
        }
        if (length > 0) {
            throw mistake(at, "The last clause is not ended by 0.");
        }
        if (clauses.size() < promised) {
            throw mistake(at, "The line 'p cnf' promises %,d clauses; the file has %,d.".formatted(promised, clauses.size()));
        }
    }

    /** Words are told apart by hand: large models begin with many thousands of such lines. */
    private void comment() {
        String rest = restOfLine().strip();
        int word = afterSpaces(rest, 1);
        int id = 0;
        int next = word;
        while (next < rest.length() && next - word < 9 && rest.charAt(next) >= '0' && rest.charAt(next) <= '9') {
            id = 10 * id + rest.charAt(next++) - '0';
        }
        int name = afterSpaces(rest, next);
        if (word == 1 || id == 0 || name == next || name == rest.length()) {
            return;
        }
        if (rest.length() - name > Limits.NAME) {
            throw mistake(at, "A name has at most %d characters.".formatted(Limits.NAME));
        }
        if (names.size() < Limits.BOOLEANS) {
            names.putIfAbsent(id, rest.substring(name));
        }
    }

    private static int afterSpaces(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) <= ' ') {
            at++;
        }
        return at;
    }

    private void header() {
        int start = at;
        String[] words = restOfLine().strip().split("\\s+");
        if (variables >= 0) {
            throw mistake(start, "There is a second line 'p cnf'.");
        }
        if (words.length != 4 || !words[0].equals("p") || !words[1].equals("cnf")) {
            throw mistake(start, "'%s' is not 'p cnf VARIABLES CLAUSES'.".formatted(shown(String.join(" ", words))));
        }
        variables = count(start, "variables", words[2], Limits.BOOLEANS);
        promised = count(start, "clauses", words[3], Limits.LITERALS);
        mentioned = new boolean[variables + 1];
    }

    private int count(int start, String what, String given, int most) {
        if (given.matches("[0-9]{1,9}") && Integer.parseInt(given) <= most) {
            return Integer.parseInt(given);
        }
        throw mistake(start, "The number of %s is '%s', allowed is 0 to %,d.".formatted(what, shown(given), most));
    }

    private void literal() {
        int start = at;
        boolean negative = text.charAt(at) == '-';
        at += negative ? 1 : 0;
        int digits = at;
        long number = 0;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9' && at - digits < 10) {
            number = 10 * number + text.charAt(at++) - '0';
        }
        if (at == digits || (at < text.length() && text.charAt(at) > ' ')) {
            at = start;
            String word = restOfLine().split("\\s", 2)[0];
            throw mistake(start, "'%s' is no literal: clauses are numbers of variables, with - for 'not', and end with 0.".formatted(shown(word)));
        }
        if (variables < 0) {
            throw mistake(start, "A clause stands before the line 'p cnf VARIABLES CLAUSES'.");
        }
        if (number > variables) {
            throw mistake(start, "There is no variable %d: the line 'p cnf' says %d.".formatted(number, variables));
        }
        if (++literals > Limits.LITERALS) {
            throw mistake(start, "The clauses have more than %,d literals.".formatted(Limits.LITERALS));
        }
        if (number == 0) {
            lines = clauses.size() < lines.length ? lines : Arrays.copyOf(lines, 2 * lines.length);
            lines[clauses.size()] = line;
            clauses.add(new Rule.Clause(clauses.size(), Arrays.copyOf(open, length)));
            length = 0;
            return;
        }
        open = length < open.length ? open : Arrays.copyOf(open, 2 * length);
        open[length++] = 2 * ((int) number - 1) + (negative ? 1 : 0);
        mentioned[(int) number] = true;
    }

    private FiniteModel model() {
        List<Slot> slots = new ArrayList<>();
        names.headMap(variables, true).forEach((id, name) -> slots.add(Slot.feature(name, id - 1)));
        if (slots.isEmpty()) {
            for (int id = 1; id <= variables; id++) {
                if (mentioned[id]) {
                    slots.add(Slot.feature(Integer.toString(id), id - 1));
                }
            }
        }
        return new FiniteModel(variables, slots, clauses, new LineNames(Arrays.copyOf(lines, clauses.size())));
    }

    private String restOfLine() {
        int end = text.indexOf('\n', at);
        String rest = text.substring(at, end < 0 ? text.length() : end);
        at += rest.length();
        return rest;
    }

    private static String shown(String word) {
        return word.length() <= 40 ? word : word.substring(0, 40) + "…";
    }

    private ExchangeException mistake(int offset, String message) {
        return new ExchangeException(file, line, offset - lineStart + 1, message);
    }
}
