package dev.tandem.studio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.graphql.Refused;
import dev.tandem.rules.model.Libraries;
import dev.tandem.rules.model.LineTable;
import dev.tandem.rules.model.ProductLineText;
import dev.tandem.rules.model.TextEditException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What nobody should write in a draft. The number of fuzzed ones is set by {@code -Dtandem.fuzzed}. */
class HostileDraftsTest {

    private static final int FUZZED = Integer.getInteger("tandem.fuzzed", 300);
    private static final List<String> TOKENS = List.of("{", "}", "[", "]", ":", "- ", "&a ", "*a", "!!str ", "|", ">", "'", "\"", "#", "\n", "  ", "\t", "null", "~", "9".repeat(40),
            "-1", "1e9", "size", "LARGE", "and", "(", ")", "/ 0", "^ 99999", "not ", "if ", "💺", "\u202E", "---\n", "...\n", "%YAML 9\n", "? ", "<<: ", "\u0000", "\uD800", ",", "key,", "=1+1", "\r\n");

    private final CheckDraft check = new CheckDraft(List.of(), Libraries.NONE, new StudioTurn());
    private final Random random = new Random(Long.getLong("tandem.seed", 7));

    private List<DraftMistake> mistakes(String file) {
        List<DraftMistake> found = check.mistakes(ProductLineText.of(file));
        long lines = file.chars().filter(c -> c == '\n' || c == '\r').count() + 2;
        assertThat(found).allSatisfy(mistake -> {
            assertThat(mistake.message()).isNotBlank().doesNotContain("Exception").doesNotContain("java.");
            assertThat((long) mistake.line()).isBetween(1L, lines);
            assertThat(mistake.column()).isPositive();
        });
        return found;
    }

    private static String forbidding(String expression) {
        return ProductLineText.of(CupLine.CUP).write("constraints.C01.forbid", expression).text();
    }

    @ParameterizedTest
    @ValueSource(strings = {"T(java.lang.Runtime).getRuntime().exec('id')", "java.lang.System.exit(1)", "new java.io.File('x')", "size.getClass()", "${jndi:ldap://x}", "#{1+1}",
        "@bean", "eval(\"1\")", "size = LARGE; System.exit(1)", "while true do 1", "function f(x) f(x)", "() -> 1", "import java.util.List", "size matches '(a+)+$'"})
    void noExpressionReachesJavaOrLoops(String expression) {
        assertThat(mistakes(forbidding(expression))).isNotEmpty().allMatch(mistake -> mistake.path().startsWith("constraints.C01") && mistake.line() > 20);
    }

    @Test
    void expressionsThatWouldGrowBeyondMeasureAreRefused() {
        for (String expression : List.of("(".repeat(50_000) + "1" + ")".repeat(50_000) + " = 1", "9^9^9^9^9^9 = 1", "1" + " + 1".repeat(5_000) + " = 1", "not ".repeat(10_000) + "size = LARGE",
                "size in (" + "LARGE, ".repeat(3_000) + "LARGE)", "1e999999999 = 1", "9".repeat(2_000) + " = 1")) {
            assertThat(mistakes(forbidding(expression))).as(expression.substring(0, Math.min(30, expression.length()))).isNotEmpty();
        }
        StringBuilder doubling = new StringBuilder(CupLine.CUP).append("calculations:\n  c0: {label: {en: A, de: A}, is: 2}\n");
        for (int i = 1; i < 200; i++) {
            doubling.append("  c%d: {label: {en: A, de: A}, is: c%d + c%d}\n".formatted(i, i - 1, i - 1));
        }
        assertThat(mistakes(doubling.toString())).isNotEmpty();
    }

    @Test
    void filesThatWouldGrowBeyondMeasureAreRefusedAtTheirPlace() {
        String bomb = "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\n";
        assertThat(mistakes(bomb)).extracting(DraftMistake::message).containsExactly("Anchors are not allowed: leave &a out.");
        assertThat(mistakes("[".repeat(100_000))).extracting(DraftMistake::message).anyMatch(message -> message.startsWith("Nested more than"));
        assertThat(mistakes("a: !!javax.script.ScriptEngineManager [x]\n")).extracting(DraftMistake::message).anyMatch(message -> message.startsWith("Tags such as"));
        assertThat(mistakes("- ".repeat(300_000) + "x")).isNotEmpty();
        for (int length = 1_010; length < 1_040; length++) {
            assertThat(mistakes("a: " + "x".repeat(length) + "\uD800" + "y".repeat(50))).extracting(DraftMistake::message)
                    .as("half a character where the reader's window ends").containsExactly("The character U+D800 is not allowed in YAML.");
        }
        assertThat(mistakes(CupLine.CUP + "---\n" + CupLine.CUP)).extracting(DraftMistake::message).anyMatch(message -> message.startsWith("A second document"));
    }

    @Test
    void noFuzzedFilePieceOrTableBreaksAnythingButItself() {
        int refused = 0;
        int mistaken = 0;
        List<String> paths = new ArrayList<>(List.of("prices.BASE.amount", "constraints.C01", "examples[1].name", "characteristics.size.choice.values.SMALL", "steps", "x.y[0].z", "examples[2]"));
        String csv = ProductLineText.of(CupLine.CUP).table("characteristics.size.choice.values").map(CsvTable::written).orElseThrow();
        for (int i = 0; i < FUZZED; i++) {
            String file = fuzzed(CupLine.CUP, 1 + random.nextInt(6));
            mistaken += mistakes(file).isEmpty() ? 0 : 1;
            try {
                ProductLineText text = ProductLineText.of(random.nextBoolean() ? file : CupLine.CUP);
                String path = random.nextInt(4) == 0 ? fuzzed("prices.BASE.amount", 2) : paths.get(random.nextInt(paths.size()));
                switch (i % 5) {
                    case 0 -> text = text.set(path, fuzzed("{label: {en: A, de: B}, amount: 12}", 2));
                    case 1 -> text = text.remove(path);
                    case 2 -> text = text.move(path, fuzzed("BASE", 1));
                    case 3 -> text = text.rename(path, fuzzed("BASE", 1));
                    default -> {
                        LineTable table = CsvTable.read(fuzzed(csv, 1 + random.nextInt(4)));
                        assertThat(CsvTable.read(CsvTable.written(table))).isEqualTo(table);
                        text = text.withTable("characteristics.size.choice.values", table);
                    }
                }
                mistakes(text.text());
            } catch (TextEditException told) {
                assertThat(told.problem()).isNotBlank();
                refused++;
            } catch (Refused told) {
                assertThat(told.errors()).allSatisfy(error -> assertThat(error.message()).startsWith("Row "));
                refused++;
            }
        }
        assertThat(mistaken).isGreaterThan(FUZZED / 3);
        assertThat(refused).isGreaterThan(FUZZED / 10);
        System.out.println("Fuzzed " + FUZZED + " files, pieces and tables: " + mistaken + " mistaken files, " + refused + " refused changes, every one with its place or row");
    }

    private String fuzzed(String text, int times) {
        StringBuilder changed = new StringBuilder(text);
        for (int i = 0; i < times; i++) {
            int at = random.nextInt(changed.length() + 1);
            switch (random.nextInt(4)) {
                case 0 -> changed.insert(at, TOKENS.get(random.nextInt(TOKENS.size())));
                case 1 -> changed.delete(at, Math.min(changed.length(), at + 1 + random.nextInt(12)));
                case 2 -> changed.insert(at, changed.substring(at, Math.min(changed.length(), at + random.nextInt(40))));
                default -> {
                    if (at < changed.length()) {
                        changed.setCharAt(at, (char) (random.nextInt(3) == 0 ? random.nextInt(0x250) : " :-{}[]\n,'".charAt(random.nextInt(10))));
                    }
                }
            }
        }
        return changed.toString();
    }
}
