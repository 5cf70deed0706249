package dev.tandem.rules.expression;

import dev.tandem.rules.expression.Expression.Arithmetic;
import dev.tandem.rules.expression.Expression.ArithmeticOperator;
import dev.tandem.rules.expression.Expression.Between;
import dev.tandem.rules.expression.Expression.CalculationReference;
import dev.tandem.rules.expression.Expression.Call;
import dev.tandem.rules.expression.Expression.CharacteristicReference;
import dev.tandem.rules.expression.Expression.CodeLiteral;
import dev.tandem.rules.expression.Expression.Comparison;
import dev.tandem.rules.expression.Expression.ComparisonOperator;
import dev.tandem.rules.expression.Expression.Conditional;
import dev.tandem.rules.expression.Expression.ConsultationReference;
import dev.tandem.rules.expression.Expression.FlagLiteral;
import dev.tandem.rules.expression.Expression.Function;
import dev.tandem.rules.expression.Expression.Includes;
import dev.tandem.rules.expression.Expression.Listed;
import dev.tandem.rules.expression.Expression.Logic;
import dev.tandem.rules.expression.Expression.LogicOperator;
import dev.tandem.rules.expression.Expression.LookedUp;
import dev.tandem.rules.expression.Expression.Negation;
import dev.tandem.rules.expression.Expression.Not;
import dev.tandem.rules.expression.Expression.NumberLiteral;
import dev.tandem.rules.expression.Expression.OneOf;
import dev.tandem.rules.expression.Expression.PropertyReference;
import dev.tandem.rules.expression.Expression.TextLiteral;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.Supplier;

/** Draws well-typed expressions about the {@link Workshop}, and facts to try them on. */
final class RandomExpressions {

    private static final Type MOUNT = new Type.Code(Workshop.MOUNT);
    private static final String[] NUMBERS = {"0", "1", "2", "3", "0.5", "1.25", "10", "80", "97.5", "1000000", "0.0001", "-1", "-2.5"};
    private static final String[] TEXTS = {"", "Anna 🚲", "Jena", "a \"b\"", "back\\slash", "two\nlines\tand\u0001"};

    private final Random random;
    private final Names names;

    RandomExpressions(long seed, Names names) {
        this.random = new Random(seed);
        this.names = names;
    }

    Expression any(int depth) {
        return one(() -> flag(depth), () -> number(depth), () -> text(depth), () -> typedCode(depth));
    }

    Expression flag(int depth) {
        if (depth == 0) {
            return one(
                    () -> new FlagLiteral(random.nextBoolean()),
                    () -> new PropertyReference("frame", "belt", Type.FLAG),
                    () -> new PropertyReference("fork", "disc", Type.FLAG),
                    () -> calculation("heavy"),
                    ConsultationReference::new,
                    () -> new Includes(choice(), pick(Workshop.ACCESSORIES.codes().toArray(String[]::new))));
        }
        int less = depth - 1;
        return one(
                () -> flag(0),
                () -> new Not(flag(less)),
                () -> new Logic(pick(LogicOperator.values()), flag(less), flag(less)),
                () -> new Logic(pick(LogicOperator.values()), flag(less), flag(less)),
                () -> new Comparison(pick(ComparisonOperator.values()), number(less), number(less)),
                () -> new Comparison(equality(), flag(less), flag(less)),
                () -> new Comparison(equality(), text(less), text(less)),
                () -> new Comparison(equality(), typedCode(less), code(less)),
                () -> new Comparison(equality(), code(less), typedCode(less)),
                () -> new Comparison(equality(), new CharacteristicReference("frame", new Type.Code(Workshop.FRAME)),
                        new CodeLiteral(Workshop.FRAME, pick(Workshop.FRAME.codes().toArray(String[]::new)))),
                () -> new OneOf(typedCode(less), several(() -> code(less))),
                () -> new OneOf(number(less), several(() -> number(less))),
                () -> new OneOf(text(less), several(() -> text(less))),
                () -> new Between(number(less), number(less), number(less)),
                () -> new Conditional(flag(less), flag(less), flag(less)));
    }

    Expression number(int depth) {
        if (depth == 0) {
            return one(
                    () -> new NumberLiteral(new BigDecimal(pick(NUMBERS))),
                    () -> new NumberLiteral(new BigDecimal(pick(NUMBERS))),
                    () -> new CharacteristicReference(pick("rider_kg", "luggage_kg"), Type.NUMBER),
                    () -> new PropertyReference(pick("frame", "fork"), "mass", Type.NUMBER),
                    () -> new PropertyReference("frame", "stiffness", Type.NUMBER),
                    () -> calculation("system_kg"),
                    () -> calculation("twice"),
                    () -> new Call(Function.COUNT, List.of(choice())));
        }
        int less = depth - 1;
        return one(
                () -> number(0),
                () -> new Negation(number(less)),
                () -> arithmetic(number(less), number(less)),
                () -> arithmetic(number(less), number(less)),
                () -> arithmetic(number(less), number(0)),
                () -> new Call(pick(Function.MIN, Function.MAX), several(() -> number(less))),
                () -> new Call(Function.ABS, List.of(number(less))),
                () -> new Call(Function.ROUND, List.of(number(less))),
                () -> new Call(Function.ROUND, List.of(number(less), new NumberLiteral(BigDecimal.valueOf(random.nextInt(5))))),
                () -> new Call(Function.LENGTH, List.of(text(less))),
                () -> new Conditional(flag(less), number(less), number(less)));
    }

    private Expression arithmetic(Expression left, Expression right) {
        var operator = pick(ArithmeticOperator.values());
        boolean hugeExponent = operator == ArithmeticOperator.POWER && right.equals(new NumberLiteral(new BigDecimal("1000000")));
        return new Arithmetic(operator, left, hugeExponent ? new NumberLiteral(BigDecimal.TEN) : right);
    }

    private Expression text(int depth) {
        return depth == 0
                ? one(
                        () -> new TextLiteral(pick(TEXTS)),
                        () -> new CharacteristicReference(pick("badge", "motto"), Type.TEXT),
                        () -> new PropertyReference("frame", "origin", Type.TEXT))
                : one(() -> text(0), () -> new Conditional(flag(depth - 1), text(depth - 1), text(depth - 1)));
    }

    private Expression code(int depth) {
        return one(
                () -> new CodeLiteral(Workshop.MOUNT, pick(Workshop.MOUNT.codes().toArray(String[]::new))),
                () -> typedCode(depth));
    }

    /** A code whose list is known without looking at what it is compared with. */
    private Expression typedCode(int depth) {
        return depth == 0
                ? one(() -> new PropertyReference(pick("frame", "fork"), "mount", MOUNT), () -> calculation("usual_mount"))
                : one(
                        () -> typedCode(0),
                        () -> new Conditional(flag(depth - 1), typedCode(depth - 1), code(depth - 1)),
                        () -> new Conditional(flag(depth - 1), code(depth - 1), typedCode(depth - 1)));
    }

    Workshop.Chosen facts() {
        var chosen = new Workshop.Chosen(Workshop.Chosen.standard().values(), random.nextBoolean());
        return chosen.with("frame", random.nextInt(4))
                .with("fork", random.nextInt(2))
                .with("accessories", Workshop.members(random.nextBoolean() ? "RACK" : "BELL"))
                .with("extras", random.nextBoolean() ? Workshop.members() : Workshop.members("MUDGUARDS", "RACK", "BELL"))
                .with("rider_kg", new BigDecimal(pick(NUMBERS)))
                .with("luggage_kg", new BigDecimal(pick(NUMBERS)))
                .with("badge", pick(TEXTS))
                .with("motto", pick(TEXTS));
    }

    /** A table of combinations or of numbers; it stands alone. */
    Expression table() {
        List<CharacteristicReference> columns = List.of(
                new CharacteristicReference("frame", new Type.Code(Workshop.FRAME)), new CharacteristicReference("fork", new Type.Code(Workshop.FORK)),
                new CharacteristicReference("rider_kg", Type.NUMBER), new CharacteristicReference("luggage_kg", Type.NUMBER));
        List<List<Combinations.Cell>> rows = new ArrayList<>();
        List<BigDecimal> numbers = new ArrayList<>();
        int first = random.nextInt(3);
        List<CharacteristicReference> some = columns.subList(first, first + 1 + random.nextInt(columns.size() - first));
        for (int i = 0; i <= random.nextInt(12); i++) {
            rows.add(some.stream().map(this::cell).toList());
            numbers.add(new BigDecimal(pick(NUMBERS)));
        }
        Combinations table = new Combinations(some, rows);
        return random.nextBoolean() ? new Listed(table) : new LookedUp(table, numbers);
    }

    private Combinations.Cell cell(CharacteristicReference column) {
        if (random.nextInt(4) == 0) {
            return new Combinations.Any();
        }
        if (column.type() instanceof Type.Code(CodeDomain domain)) {
            return new Combinations.Codes(List.of(pick(domain.codes().toArray(String[]::new))));
        }
        BigDecimal one = new BigDecimal(pick(NUMBERS));
        BigDecimal other = new BigDecimal(pick(NUMBERS));
        return new Combinations.Ranges(List.of(new Combinations.Range(one.min(other), one.max(other)), new Combinations.Range(one, one)));
    }

    private Expression calculation(String name) {
        return new CalculationReference(name, Objects.requireNonNull(names.calculations().get(name)));
    }

    private CharacteristicReference choice() {
        return new CharacteristicReference(pick("accessories", "extras"), new Type.Codes(Workshop.ACCESSORIES));
    }

    private ComparisonOperator equality() {
        return pick(ComparisonOperator.EQUAL, ComparisonOperator.NOT_EQUAL);
    }

    private List<Expression> several(Supplier<Expression> entry) {
        var entries = new ArrayList<Expression>();
        do {
            entries.add(entry.get());
        } while (random.nextInt(3) > 0);
        return entries;
    }

    @SafeVarargs
    private Expression one(Supplier<Expression>... ways) {
        return ways[random.nextInt(ways.length)].get();
    }

    @SafeVarargs
    private <T> T pick(T... values) {
        return values[random.nextInt(values.length)];
    }
}
