package dev.tandem.rules.model;

import dev.tandem.rules.expression.DidYouMean;
import dev.tandem.rules.expression.Mentions;
import dev.tandem.rules.expression.Type;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a whole product line, section by section, each with the names that the sections before it declare. */
final class LineReader {

    private final Fields fields;
    private final Mistakes mistakes;
    private final NameScope scope = new NameScope();

    private LineReader(Fields fields, Mistakes mistakes) {
        this.fields = fields;
        this.mistakes = mistakes;
    }

    /** The version, or null where there are mistakes. */
    static @Nullable ProductLineVersion read(Field file) {
        return new LineReader(Fields.of(file, Shape.FILE), file.mistakes()).version(file);
    }

    private @Nullable ProductLineVersion version(Field file) {
        fields.requireFormat();
        String code = fields.get("code").code(CodeRule.CODE);
        int version = fields.get("version").integer(1, Integer.MAX_VALUE);
        Instant effectiveFrom = instant(fields.get("effectiveFrom"));
        LocalizedText name = fields.text("name");
        LocalizedText description = fields.text("description");
        Currency currency = currency(fields.get("currency"));
        List<CharacteristicGroup> groups = groups(fields.get("groups"));

        List<DeclaredCharacteristic> declared = declared();
        List<Calculation> calculations = new CalculationReader(scope).calculations(fields.get("calculations"));
        ExpressionReader expressions = scope.expressions(false);
        List<Characteristic> characteristics = characteristics(declared, expressions);
        RuleReader rules = new RuleReader(expressions, numberProperties(declared));
        List<Constraint> constraints = rules.constraints(fields.get("constraints"));
        List<PriceRule> prices = rules.prices(fields.get("prices"));
        List<FootprintRule> footprint = rules.footprint(fields.get("footprint"));
        List<StepRule> steps = new StepReader(scope.expressions(true), keys("characteristics")).steps(fields.get("steps"));
        List<Example> examples = new ExampleReader(characteristics, keys("characteristics"), keys("constraints"), keys("steps")).examples(fields.get("examples"));
        String dueDays = fields.has("dueDays") ? dueDays(fields.get("dueDays"), declared) : null;
        return mistakes.whole(0, file.at(), "", () -> ContentHash.stamped(new ProductLineVersion(code, version, effectiveFrom, name,
                description, currency, groups, characteristics, calculations, constraints, prices, footprint, steps, examples, dueDays,
                ContentHash.UNKNOWN)));
    }

    private List<CharacteristicGroup> groups(Field section) {
        List<CharacteristicGroup> groups = new ArrayList<>();
        for (Field group : section.entries()) {
            int since = mistakes.count();
            String code = group.keyCode(CodeRule.CODE);
            Fields label = Fields.of(group, Shape.TEXT);
            LocalizedText text = new LocalizedText(label.get("en").text(), label.get("de").text());
            CharacteristicGroup read = group.whole(since, () -> new CharacteristicGroup(code, text));
            if (read != null) {
                groups.add(read);
            }
        }
        return groups;
    }

    private List<DeclaredCharacteristic> declared() {
        CharacteristicReader reader = new CharacteristicReader(new PropertyReader(EnumerationReader.read(fields.get("enumerations"))), keys("groups"));
        List<DeclaredCharacteristic> declared = new ArrayList<>();
        for (Field field : fields.get("characteristics").entries()) {
            DeclaredCharacteristic characteristic = reader.read(field);
            if (characteristic != null) {
                declared.add(characteristic);
            } else if (field.key() != null) {
                scope.mistaken(field.key().text());
            }
        }
        if (fields.has("characteristics") && fields.get("characteristics").entries().isEmpty()) {
            fields.get("characteristics").mistake("A product line needs at least one characteristic.");
        }
        scope.characteristics(declared);
        return declared;
    }

    private static List<Characteristic> characteristics(List<DeclaredCharacteristic> declared, ExpressionReader expressions) {
        List<Characteristic> characteristics = new ArrayList<>();
        Cycles cycles = new Cycles("Whether these apply depends on each other");
        for (DeclaredCharacteristic one : declared) {
            Characteristic characteristic = one.complete(expressions);
            if (characteristic != null) {
                characteristics.add(characteristic);
                if (characteristic.appliesWhen() != null) {
                    cycles.add(one.code(), Mentions.of(characteristic.appliesWhen()), one.fields().get("appliesWhen"));
                }
            }
        }
        cycles.report();
        return characteristics;
    }

    private static List<String> numberProperties(List<DeclaredCharacteristic> declared) {
        return declared.stream().flatMap(one -> one.numberProperties().stream()).distinct().toList();
    }

    private List<String> keys(String section) {
        return fields.get(section).node() instanceof YamlNode.Mapping mapping
                ? mapping.entries().stream().map(entry -> entry.key().text()).toList() : List.of();
    }

    private static String dueDays(Field field, List<DeclaredCharacteristic> declared) {
        List<String> numbers = declared.stream().filter(one -> one.type().equals(Type.NUMBER)).map(DeclaredCharacteristic::code).toList();
        return field.known("a number characteristic", numbers);
    }

    private static Instant instant(Field field) {
        YamlNode.Scalar scalar = field.scalar("an instant such as 2026-01-01T00:00:00Z");
        if (scalar == null) {
            return Instant.EPOCH;
        }
        try {
            return Instant.parse(scalar.text());
        } catch (DateTimeParseException unreadable) {
            field.mistake(Words.quoted(scalar.text()) + " is not an instant in UTC such as 2026-01-01T00:00:00Z.");
            return Instant.EPOCH;
        }
    }

    private static Currency currency(Field field) {
        YamlNode.Scalar scalar = field.scalar("an ISO 4217 code such as EUR");
        Currency euro = Currency.getInstance("EUR");
        if (scalar == null) {
            return euro;
        }
        List<String> known = Currency.getAvailableCurrencies().stream().map(Currency::getCurrencyCode).sorted().toList();
        if (known.contains(scalar.text())) {
            return Currency.getInstance(scalar.text());
        }
        field.mistake(Words.quoted(scalar.text()) + " is not an ISO 4217 code such as EUR.", DidYouMean.closest(scalar.text(), known));
        return euro;
    }
}
