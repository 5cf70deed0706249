package dev.tandem.rules.guidance.lowering;

import dev.tandem.rules.expression.Combinations;
import dev.tandem.rules.expression.Expression;
import dev.tandem.rules.expression.Mentions;
import dev.tandem.rules.model.Characteristic;
import dev.tandem.rules.model.Constraint;
import dev.tandem.rules.model.ProductLineVersion;
import dev.tandem.rules.model.Severity;
import dev.tandem.rules.model.TextCharacteristic;
import dev.tandem.rules.model.VersionLayout;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Characteristics as a finite problem in which nothing is demanded: whether a condition holds, and whether it has a value at all, are literals to
 * ask about, each true exactly where it is so. Texts are whatever a customer may write. Several versions can be asked about over the same
 * characteristics. One thread.
 */
public final class OpenLine {

    /** The literal that is always true. */
    public static final int TRUE = Clauses.TRUE;

    /** The literal that is never true. */
    public static final int FALSE = Clauses.FALSE;

    private static final BigDecimal HIGHEST_LEVEL = BigDecimal.valueOf(4);

    private final ProductLineVersion version;
    private final Clauses clauses = new Clauses();
    private final Leaves leaves;
    private final Texts texts;
    private final Tables tables;
    private final Flags flags;
    private final Failures failures;
    private final Variables variables;
    private final Map<String, Integer> applies = new HashMap<>();
    private final Map<String, Condition> preconditions = new LinkedHashMap<>();
    private final Map<Integer, FlagDomain> asFlags = new HashMap<>();

    /**
     * What is so about an expression.
     *
     * @param stated all that it mentions has a value
     * @param holds all that it mentions has a value, it has one too, and it is true; of a number: has a value
     * @param fails all that it mentions has a value, but it has none
     */
    public record Condition(int stated, int holds, int fails) {

        /** Holds always. */
        public static final Condition ALWAYS = new Condition(TRUE, TRUE, FALSE);
    }

    /** The finished problem. */
    public record Closed(FiniteLine line, Function<IntPredicate, Map<String, String>> texts) {}

    /**
     * @param version whose characteristics there are
     * @param free codes of those of which nothing decides yet whether they apply; their preconditions are left out
     * @throws RefusedLineException a characteristic cannot be made exact within bounds
     */
    public OpenLine(ProductLineVersion version, Set<String> free) {
        this.version = version;
        leaves = new Leaves(new VersionLayout(version));
        Map<String, Integer> longest = new HashMap<>();
        texts().forEach(text -> longest.put(text.code(), text.maxLength()));
        texts = new Texts(clauses, leaves, longest);
        tables = new Tables(clauses, leaves, Bounds.SMALL_TABLE);
        flags = new Flags(clauses, leaves, tables);
        failures = new Failures(clauses, tables, flags);
        variables = new Variables(clauses, leaves);
        Side own = new Side(version);
        for (Characteristic characteristic : Lowering.preconditionsFirst(version)) {
            declare(characteristic, free.contains(characteristic.code()), own);
        }
    }

    private List<TextCharacteristic> texts() {
        return version.characteristics().stream()
                .filter(TextCharacteristic.class::isInstance)
                .map(TextCharacteristic.class::cast)
                .toList();
    }

    private void declare(Characteristic characteristic, boolean free, Side own) {
        try {
            Expression appliesWhen = characteristic.appliesWhen();
            int when = TRUE;
            if (free) {
                when = clauses.variable();
            } else if (appliesWhen != null) {
                Condition condition = own.condition(appliesWhen);
                preconditions.put(characteristic.code(), condition);
                when = condition.holds();
            }
            applies.put(characteristic.code(), when);
            variables.declare(characteristic, when);
        } catch (Refusal refusal) {
            throw new RefusedLineException(List.of("characteristics." + characteristic.code() + ": " + refusal.getMessage()));
        }
    }

    /** The preconditions, by characteristic, each behind those that it rests on. */
    public Map<String, Condition> preconditions() {
        return Map.copyOf(preconditions);
    }

    /** Literal that a characteristic applies. */
    public int applies(String characteristic) {
        return applies.get(characteristic);
    }

    /** Literal that a characteristic has a value. */
    public int stated(String characteristic) {
        return variables.stated(characteristic);
    }

    /** A literal that is true exactly if all of these are. */
    public int and(int... literals) {
        return clauses.and(literals);
    }

    /** A literal that is true exactly if one of these is. */
    public int or(int... literals) {
        return clauses.or(literals);
    }

    /** A literal that is true exactly if both have the same truth. */
    public int same(int one, int other) {
        return clauses.same(one, other);
    }

    /** What always holds. */
    public void always(int... clause) {
        clauses.define(clause);
    }

    /** A version's expressions over these characteristics. */
    public Side side(ProductLineVersion asked) {
        return new Side(asked);
    }

    /** Nothing can be asked afterwards. */
    public Closed closed() {
        PossibleTexts possible = texts.possible(texts());
        List<FiniteCharacteristic> finite = variables.finish(version.characteristics());
        List<TextQuestion> questions = texts.questions();
        return new Closed(new FiniteLine(version, clauses.build(), finite, questions), possible::in);
    }

    private FlagDomain flag(int literal) {
        return asFlags.computeIfAbsent(literal, FlagDomain::new);
    }

    /** The expressions of one version; what they mention are the line's characteristics. */
    public final class Side {

        private final ProductLineVersion asked;
        private final Core core;
        private @Nullable FlagDomain consultation;

        private Side(ProductLineVersion asked) {
            this.asked = asked;
            core = new Core(leaves, OpenLine.this.texts, variables.members(), variables.counts(), this::consultation);
        }

        /** @param expression of type flag; null always holds. @throws RefusedLineException it cannot be made exact within bounds */
        public Condition condition(@Nullable Expression expression) {
            return expression == null ? Condition.ALWAYS : of(expression, true);
        }

        /** Whether an expression of type number has a value. @throws RefusedLineException it cannot be made exact within bounds */
        public Condition number(Expression expression) {
            return of(expression, false);
        }

        private Condition of(Expression expression, boolean flag) {
            return exactly(() -> {
                int stated = stated(expression);
                Expression lowered = core.of(expression);
                int fails = clauses.and(stated, failures.literal(lowered));
                return new Condition(stated, clauses.and(stated, fails ^ 1, flag ? flags.literal(lowered) : TRUE), fails);
            });
        }

        /** Literals, for each row of a table, that together say that it is the first that fits; where all columns have a value. */
        public int[][] firstRows(Combinations table) {
            ListedRows rows = new ListedRows(clauses, leaves, table);
            return IntStream.range(0, table.rows().size()).mapToObj(rows::first).toArray(int[][]::new);
        }

        /** Literal that all characteristics that an expression mentions have a value. */
        public int stated(Expression expression) {
            int[] missing = missing(expression);
            for (int i = 0; i < missing.length; i++) {
                missing[i] ^= 1;
            }
            return clauses.and(missing);
        }

        /** Literal that a number is not a whole one from 1 to 4. @throws RefusedLineException it cannot be made exact within bounds */
        public int noLevel(Expression expression) {
            return exactly(() -> {
                NumberDomain level = flags.numbers().of(core.of(expression));
                BitSet wrong = new BitSet();
                for (int i = 0; i < level.size(); i++) {
                    BigDecimal value = level.value(i);
                    wrong.set(i, value.stripTrailingZeros().scale() > 0 || value.compareTo(BigDecimal.ONE) < 0
                            || value.compareTo(HIGHEST_LEVEL) > 0);
                }
                return clauses.and(of(expression, false).holds(), level.in(wrong));
            });
        }

        /** Literal that a number that has a value is above a limit. @throws RefusedLineException it cannot be made exact within bounds */
        public int above(Expression expression, int limit) {
            return exactly(() -> {
                NumberDomain number = flags.numbers().of(core.of(expression));
                return number.atLeast(number.first(BigDecimal.valueOf(limit), true));
            });
        }

        /** What adds up to the exact price. @throws RefusedLineException something cannot be made exact within bounds */
        public List<Amount> price() {
            return costing(Costing::price);
        }

        /** What adds up to the footprint without energy. @throws RefusedLineException something cannot be made exact within bounds */
        public List<Amount> footprint() {
            return costing(Costing::footprint);
        }

        /** The minutes of each step, in declared order. @throws RefusedLineException something cannot be made exact within bounds */
        public List<Amount> minutes() {
            return costing(Costing::minutes);
        }

        private List<Amount> costing(Function<Costing, List<Amount>> part) {
            List<String> mistakes = new ArrayList<>();
            List<Amount> amounts = part.apply(
                    new Costing(asked, clauses, flags, tables, core, OpenLine.this::missing, variables, mistakes));
            if (!mistakes.isEmpty()) {
                throw new RefusedLineException(mistakes);
            }
            return amounts;
        }

        private Domain consultation() {
            if (consultation == null) {
                consultation = flag(clauses.or(asked.constraints().stream()
                        .filter(constraint -> constraint.severity() == Severity.CONSULT)
                        .map(Constraint::violated)
                        .mapToInt(violated -> condition(violated).holds())
                        .toArray()));
            }
            return consultation;
        }
    }

    /** Literals that say that something the expression mentions has no value. */
    private int[] missing(Expression expression) {
        return Mentions.of(expression).stream()
                .mapToInt(code -> variables.stated(code) ^ 1)
                .filter(literal -> literal != FALSE)
                .distinct()
                .toArray();
    }

    private static <T> T exactly(Supplier<T> part) {
        try {
            return part.get();
        } catch (Refusal refusal) {
            throw new RefusedLineException(List.of(String.valueOf(refusal.getMessage())));
        }
    }
}
