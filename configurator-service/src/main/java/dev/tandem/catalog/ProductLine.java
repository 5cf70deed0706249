package dev.tandem.catalog;

import dev.tandem.rules.expression.Combinations;
import dev.tandem.rules.expression.Expression;
import dev.tandem.rules.expression.Expression.Listed;
import dev.tandem.rules.expression.ExpressionPrinter;
import dev.tandem.rules.model.LocalizedText;
import dev.tandem.rules.model.Message;
import dev.tandem.rules.model.ProductLineVersion;
import dev.tandem.rules.model.Severity;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/** A published version of a product line, as customers and clients see it. */
public record ProductLine(
        String id,
        String code,
        LocalizedText name,
        LocalizedText description,
        int version,
        Instant effectiveFrom,
        List<Characteristic> characteristics,
        List<Constraint> constraints) {

    static final String ID_PREFIX = "line";

    public ProductLine {
        characteristics = List.copyOf(characteristics);
        constraints = List.copyOf(constraints);
    }

    static ProductLine of(ProductLineVersion version) {
        return of(ID_PREFIX + "_" + version.code() + "_" + version.version(), version);
    }

    /** A version that may not be published. @param id which leads nowhere where it is not */
    public static ProductLine of(String id, ProductLineVersion version) {
        return new ProductLine(
                id,
                version.code(),
                version.name(),
                version.description(),
                version.version(),
                version.effectiveFrom(),
                version.characteristics().stream().map(one -> Characteristic.of(one, version)).toList(),
                version.constraints().stream().map(Constraint::of).toList());
    }

    /**
     * A constraint in words and as it is written.
     *
     * @param source {@code forbid} or {@code require} with the expression, of a long table its first rows, and {@code when} where it has one
     * @param because its words, facts in braces
     */
    public record Constraint(String id, Severity severity, String source, LocalizedText because) {

        private static final int SHOWN_ROWS = 20;

        public static Constraint of(dev.tandem.rules.model.Constraint constraint) {
            String source = (constraint.forbid() ? "forbid " : "require ") + condition(constraint.condition())
                    + (constraint.when() == null ? "" : " when " + ExpressionPrinter.print(constraint.when()));
            Message because = constraint.because();
            return new Constraint(
                    constraint.id(),
                    constraint.severity(),
                    source,
                    new LocalizedText(words(because.en()), words(because.de())));
        }

        /** Of a long table its first rows. */
        private static String condition(Expression condition) {
            if (!(condition instanceof Listed(Combinations table)) || table.rows().size() <= SHOWN_ROWS) {
                return ExpressionPrinter.print(condition);
            }
            return ExpressionPrinter.print(new Listed(new Combinations(table.columns(), table.rows().subList(0, SHOWN_ROWS))))
                    + " … (" + table.rows().size() + " rows)";
        }

        private static String words(List<Message.Part> parts) {
            return parts.stream()
                    .map(part -> switch (part) {
                        case Message.Part.Words words -> words.words();
                        case Message.Part.Fact fact -> "{" + ExpressionPrinter.print(fact.expression()) + "}";
                    })
                    .collect(Collectors.joining());
        }
    }
}
