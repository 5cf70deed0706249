package dev.tandem.rules.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.rules.analysis.Finding.Kind;
import dev.tandem.rules.expression.Combinations;
import dev.tandem.rules.expression.Expression;
import dev.tandem.rules.expression.Expression.Tabular;
import dev.tandem.rules.expression.Value;
import dev.tandem.rules.guidance.Decision;
import dev.tandem.rules.guidance.Oracle;
import dev.tandem.rules.model.Characteristic;
import dev.tandem.rules.model.CharacteristicValue;
import dev.tandem.rules.model.ChoiceCharacteristic;
import dev.tandem.rules.model.Constraint;
import dev.tandem.rules.model.NumberCharacteristic;
import dev.tandem.rules.model.PriceRule;
import dev.tandem.rules.model.ProductLineVersion;
import dev.tandem.rules.model.Selections;
import dev.tandem.rules.model.Severity;
import dev.tandem.rules.model.TextCharacteristic;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Findings against brute force on random product lines: what is found, its witness and its reason are what trying everything shows. {@code
 * -Dtandem.lines} says on how many, {@code -Dtandem.seed} from which.
 */
class FindingsBruteForceTest {

    private static final int LINES = Integer.getInteger("tandem.lines", 60);
    private static final long FIRST = Long.getLong("tandem.seed", 1);
    private static final int MOST = Integer.getInteger("tandem.configurations", 8_000);
    private static final Duration TIME = Duration.ofMinutes(5);
    private static final Pattern NUMBERS = Pattern.compile("can never be (?:within )?(-?[\\d.]+)(?: to (-?[\\d.]+))?[.:]");

    /** What is expected: impossible under all demands but those of one constraint, which makes it a finding; -1 leaves out none. */
    private record Never(int without, Predicate<Tried> shown) {}

    private final Map<Kind, Integer> counts = new EnumMap<>(Kind.class);

    @Test
    void findingsAreWhatTryingEverythingFinds() {
        int lines = 0;
        int tooLarge = 0;
        for (long seed = FIRST; lines < LINES; seed++) {
            ProductLineVersion version = RichLine.of(seed);
            if (version.characteristics().stream().filter(TextCharacteristic.class::isInstance).count() > 2) {
                continue;
            }
            Trial trial = Trial.of(version, MOST);
            if (trial == null) {
                continue;
            }
            lines++;
            AnalysisReport report = Analysis.of(version, TIME);
            if (report.findings().stream().anyMatch(finding -> finding.kind() == Kind.NOT_EXACT)) {
                tooLarge++;
                continue;
            }
            assertThat(report.undecided()).as("line %d", seed).isEmpty();
            new Comparison(seed, trial, report).compare();
        }
        System.out.printf("%d random lines: findings as brute force finds them, 0 differences: %s; %d lines that cannot be exact%n", lines, counts,
                tooLarge);
        assertThat(tooLarge).isLessThanOrEqualTo(LINES / 10);
    }

    private final class Comparison {

        private final long seed;
        private final Trial trial;
        private final ProductLineVersion version;
        private final AnalysisReport report;
        private final List<Tried> valid;
        private final Map<String, Never> never = new TreeMap<>();
        private final Map<String, Predicate<Tried>> reached = new TreeMap<>();

        Comparison(long seed, Trial trial, AnalysisReport report) {
            this.seed = seed;
            this.trial = trial;
            this.version = trial.version();
            this.report = report;
            valid = trial.tried().stream().filter(tried -> meetsAllBut(tried, -1)).toList();
        }

        private boolean meetsAllBut(Tried tried, int constraint) {
            return IntStream.range(0, version.constraints().size()).allMatch(i -> i == constraint || Trial.meets(version, tried, i));
        }

        private boolean possible(Predicate<Tried> shown) {
            return valid.stream().anyMatch(shown);
        }

        private boolean possibleWithout(int constraint, Predicate<Tried> shown) {
            return trial.tried().stream().anyMatch(tried -> shown.test(tried) && meetsAllBut(tried, constraint));
        }

        void compare() {
            errors();
            if (valid.isEmpty()) {
                never.put("VOID ", new Never(-1, _ -> true));
            } else {
                byDefault();
                characteristics();
                for (int i = 0; i < version.constraints().size(); i++) {
                    constraint(i);
                }
                rules();
                tables();
            }
            TreeSet<String> expected = new TreeSet<>(never.keySet());
            expected.addAll(reached.keySet());
            TreeSet<String> actual = new TreeSet<>();
            for (Finding finding : report.findings()) {
                if (finding.kind() != Kind.UNTOUCHED_VALUE) {
                    List<String> keys = keys(finding);
                    actual.addAll(keys);
                    counts.merge(finding.kind(), keys.size(), Integer::sum);
                }
            }
            assertThat(actual).as("line %d%n%s", seed, RichLine.file(seed)).isEqualTo(expected);
            report.findings().stream().filter(finding -> finding.kind() != Kind.UNTOUCHED_VALUE).forEach(this::witnessAndReason);
        }

        private void errors() {
            for (String code : trial.failingPreconditions()) {
                reached.put("NO_VALUE " + Paths.appliesWhen(version.characteristic(code).orElseThrow()), _ -> true);
            }
            for (int i = 0; i < version.constraints().size(); i++) {
                int constraint = i;
                if (trial.tried().stream().anyMatch(tried -> tried.failing().get(constraint))) {
                    reached.put("NO_VALUE " + Paths.constraint(version.constraints().get(i)), tried -> tried.failing().get(constraint));
                }
            }
        }

        private void byDefault() {
            Predicate<Tried> byDefault = tried -> version.characteristics().stream().allMatch(characteristic -> {
                Value proposed = characteristic.proposed();
                if (proposed != null && characteristic instanceof TextCharacteristic) {
                    return tried.selections().of(characteristic.code()).map(proposed::equals).orElse(true);
                }
                return proposed == null || !characteristic.personal()
                        || Oracle.keeps(tried.selections(), characteristic, new Decision.Exactly(proposed), null);
            });
            if (!possible(byDefault)) {
                never.put("VOID_BY_DEFAULT ", new Never(-1, byDefault));
            }
        }

        private void characteristics() {
            for (int i = 0; i < version.characteristics().size(); i++) {
                Characteristic characteristic = version.characteristics().get(i);
                int place = i;
                Predicate<Tried> applies = tried -> tried.applies().get(place);
                if (!possible(applies)) {
                    never.put("NEVER_APPLIES " + Paths.appliesWhen(characteristic), new Never(-1, applies));
                    continue;
                }
                if (characteristic.appliesWhen() != null && !possible(applies.negate())) {
                    never.put("ALWAYS_APPLIES " + Paths.appliesWhen(characteristic), new Never(-1, applies.negate()));
                }
                values(characteristic, applies);
            }
        }

        private void values(Characteristic characteristic, Predicate<Tried> applies) {
            Map<String, Predicate<Tried>> values = new HashMap<>();
            switch (characteristic) {
                case ChoiceCharacteristic choice -> {
                    for (CharacteristicValue value : choice.values()) {
                        values.put(Paths.value(choice, value.code()), tried -> switch (tried.selections().of(choice.code()).orElse(null)) {
                            case Value.Code(String code) -> code.equals(value.code());
                            case Value.Codes(var codes) -> codes.contains(value.code());
                            case null, default -> false;
                        });
                    }
                }
                case NumberCharacteristic number -> {
                    for (BigDecimal v = number.min(); v.compareTo(number.max()) <= 0; v = v.add(number.step())) {
                        BigDecimal value = v;
                        values.put(Paths.kind(number) + " " + plain(v), tried -> tried.selections().of(number.code()).orElse(null)
                                instanceof Value.Number(BigDecimal chosen) && chosen.compareTo(value) == 0);
                    }
                }
                case TextCharacteristic _ -> {}
            }
            List<String> alive = new ArrayList<>();
            values.forEach((path, has) -> {
                if (possible(has)) {
                    alive.add(path);
                } else {
                    never.put("DEAD_VALUE " + path, new Never(-1, has));
                }
            });
            boolean many = characteristic instanceof ChoiceCharacteristic choice && choice.multiple();
            for (String path : many ? alive : alive.size() == 1 && values.size() > 1 ? alive : List.<String>of()) {
                Predicate<Tried> lacks = applies.and(values.get(path).negate());
                if (!possible(lacks)) {
                    never.put("IMPLIED_VALUE " + path.replaceAll(" .*", ""), new Never(-1, lacks));
                }
            }
        }

        private void constraint(int i) {
            Constraint constraint = version.constraints().get(i);
            String path = Paths.constraint(constraint);
            String place = constraint.when() == null ? path : Paths.when(constraint);
            Predicate<Tried> speaks = tried -> tried.speaking().get(i);
            if (!possibleWithout(i, speaks)) {
                never.put("CONDITION_NEVER_TRUE " + place, new Never(i, speaks));
                return;
            }
            Predicate<Tried> otherwise = tried -> !tried.whenHolds().get(i);
            if (constraint.when() != null && !possibleWithout(i, otherwise)) {
                never.put("CONDITION_ALWAYS_TRUE " + place, new Never(i, otherwise));
            }
            if (constraint.severity() == Severity.ERROR) {
                Predicate<Tried> broken = tried -> !Trial.meets(version, tried, i);
                if (!possibleWithout(i, broken)) {
                    never.put("REDUNDANT " + path, new Never(i, broken));
                } else if (!possible(speaks)) {
                    never.put("CONTRADICTING " + path, new Never(-1, speaks));
                }
            } else {
                Predicate<Tried> violated = tried -> tried.violated().get(i);
                if (!possible(violated)) {
                    never.put("NEVER_VIOLATED " + path, new Never(-1, violated));
                } else if (!possible(violated.negate())) {
                    never.put("ALWAYS_VIOLATED " + path, new Never(-1, violated.negate()));
                }
            }
        }

        private void rules() {
            List<String> conditionals = trial.conditionals();
            for (int i = 0; i < conditionals.size(); i++) {
                int place = i;
                Predicate<Tried> counts = tried -> tried.counting().get(place);
                Predicate<Tried> not = tried -> tried.failing().isEmpty() && !tried.counting().get(place);
                if (!possible(counts)) {
                    never.put((conditionals.get(i).startsWith("steps.") ? "DEAD_STEP " : "CONDITION_NEVER_TRUE ") + conditionals.get(i),
                            new Never(-1, counts));
                } else if (!possible(not)) {
                    never.put("CONDITION_ALWAYS_TRUE " + conditionals.get(i), new Never(-1, not));
                }
            }
            List<String> troubles = trial.troubles();
            for (int i = 0; i < troubles.size(); i++) {
                int place = i;
                reach("NO_VALUE " + troubles.get(i), tried -> tried.troubled().get(place));
            }
            for (int i = 0; i < version.steps().size(); i++) {
                int step = i;
                reach("NEGATIVE_MINUTES steps." + version.steps().get(i).code() + ".minutes", tried -> tried.belowZero().get(step));
                reach("NO_SKILL_LEVEL " + Paths.level(version.steps().get(i)), tried -> tried.noLevel().get(step));
            }
            reach("NEGATIVE_PRICE prices", tried -> tried.price() != null && tried.price().setScale(2, RoundingMode.HALF_UP).signum() < 0);
        }

        private void tables() {
            for (int i = 0; i < version.constraints().size(); i++) {
                int constraint = i;
                Constraint of = version.constraints().get(i);
                table(Paths.condition(of), of.condition(), tried -> tried.speaking().get(constraint), of.forbid() ? i : -1);
            }
            for (PriceRule rule : version.prices()) {
                if (rule instanceof PriceRule.Amount amount && amount.when() == null) {
                    table("prices." + amount.id() + ".amount", amount.amount(), _ -> true, -1);
                }
            }
        }

        private void table(String path, Expression expression, Predicate<Tried> counts, int without) {
            if (expression instanceof Tabular table) {
                Predicate<Tried> asked = counts.and(tried -> table.table().columns().stream()
                        .allMatch(column -> tried.selections().of(column.characteristic()).isPresent()));
                for (int row = 0; row < table.table().rows().size() && possibleWithout(without, asked); row++) {
                    int number = row;
                    Predicate<Tried> first = asked.and(tried -> first(table.table(), tried.selections()) == number);
                    if (!possibleWithout(without, first)) {
                        never.put("DEAD_ROW " + path + "[" + row + "]", new Never(without, first));
                    }
                }
            }
        }

        private static int first(Combinations table, Selections selections) {
            return IntStream.range(0, table.rows().size()).filter(row -> IntStream.range(0, table.columns().size()).allMatch(column -> {
                Combinations.Cell cell = table.rows().get(row).get(column);
                return switch (selections.of(table.columns().get(column).characteristic()).orElseThrow()) {
                    case Value.Code(String code) -> cell.fits(code);
                    case Value.Number(BigDecimal number) -> cell.fits(number);
                    default -> throw new AssertionError(cell);
                };
            })).findFirst().orElse(-1);
        }

        private void reach(String finding, Predicate<Tried> shown) {
            if (possible(shown)) {
                reached.put(finding, shown);
            }
        }

        private List<String> keys(Finding finding) {
            Matcher numbers = NUMBERS.matcher(finding.text().en());
            if (finding.kind() != Kind.DEAD_VALUE || !numbers.find()) {
                return List.of(finding.kind() + " " + finding.path());
            }
            NumberCharacteristic number = (NumberCharacteristic) version.characteristic(finding.path().split("\\.")[1]).orElseThrow();
            List<String> keys = new ArrayList<>();
            BigDecimal last = new BigDecimal(numbers.group(2) == null ? numbers.group(1) : numbers.group(2));
            for (BigDecimal v = new BigDecimal(numbers.group(1)); v.compareTo(last) <= 0; v = v.add(number.step())) {
                keys.add("DEAD_VALUE " + Paths.kind(number) + " " + plain(v));
            }
            return keys;
        }

        private static String plain(BigDecimal value) {
            BigDecimal stripped = value.stripTrailingZeros();
            return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
        }

        private void witnessAndReason(Finding finding) {
            String key = keys(finding).getFirst();
            String place = "line %d, %s".formatted(seed, finding);
            Predicate<Tried> shown = reached.get(key);
            if (shown != null && !finding.path().endsWith(".appliesWhen")) {
                Tried witness = Trial.one(version, finding.witness());
                assertThat(shown.test(witness)).as(place).isTrue();
                assertThat(finding.path().startsWith("constraints.") || meetsAllBut(witness, -1)).as(place).isTrue();
                return;
            }
            Never impossible = never.get(key);
            if (impossible == null) {
                return;
            }
            if (finding.witness() != null) {
                Tried witness = Trial.one(version, finding.witness());
                boolean contradicts = finding.kind() == Kind.CONTRADICTING;
                int constraint = contradicts ? version.constraints().indexOf(version.constraint(Paths.last(finding.path())).orElseThrow()) : -1;
                assertThat(meetsAllBut(witness, constraint)).as(place).isTrue();
                assertThat(impossible.shown().test(witness)).as(place).isEqualTo(contradicts);
            }
            boolean ofRules = trial.conditionals().contains(finding.path()) || finding.path().startsWith("prices.");
            boolean told = !ofRules || trial.tried().stream().allMatch(tried -> tried.failing().isEmpty());
            if (finding.kind() != Kind.VOID_BY_DEFAULT && trial.failingPreconditions().isEmpty() && told) {
                assertThat(possibleWith(finding.related(), impossible.shown())).as(place).isFalse();
                for (String left : finding.related()) {
                    List<String> fewer = finding.related().stream().filter(path -> !path.equals(left)).toList();
                    List<Predicate<Tried>> all = new ArrayList<>();
                    keys(finding).forEach(one -> all.add(never.get(one).shown()));
                    assertThat(all.stream().anyMatch(one -> possibleWith(fewer, one))).as("%s without %s", place, left).isTrue();
                }
            }
        }

        private boolean possibleWith(List<String> related, Predicate<Tried> shown) {
            int[] constraints = IntStream.range(0, version.constraints().size())
                    .filter(i -> related.contains(Paths.constraint(version.constraints().get(i))))
                    .toArray();
            return trial.tried().stream().anyMatch(tried -> shown.test(tried)
                    && IntStream.of(constraints).allMatch(i -> Trial.meets(version, tried, i)));
        }
    }
}
