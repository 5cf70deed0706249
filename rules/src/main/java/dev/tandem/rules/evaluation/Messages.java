package dev.tandem.rules.evaluation;

import dev.tandem.rules.expression.CompiledExpression;
import dev.tandem.rules.expression.EvaluationException;
import dev.tandem.rules.expression.Expression;
import dev.tandem.rules.expression.ExpressionCompiler;
import dev.tandem.rules.expression.Facts;
import dev.tandem.rules.expression.Mentions;
import dev.tandem.rules.expression.Value;
import dev.tandem.rules.model.CharacteristicValue;
import dev.tandem.rules.model.LocalizedText;
import dev.tandem.rules.model.Message;
import dev.tandem.rules.model.VersionLayout;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Fills the facts into a constraint's words: numbers to two decimals, values by their label, an undecided fact as a dash. */
final class Messages {

    private static final String UNDECIDED = "\u2013";

    private final VersionLayout layout;
    private final ExpressionCompiler compiler;

    Messages(VersionLayout layout, ExpressionCompiler compiler) {
        this.layout = layout;
        this.compiler = compiler;
    }

    /** A message ready to be filled in. */
    Template template(Message message) {
        return new Template(compile(message.en()), compile(message.de()));
    }

    private List<Piece> compile(List<Message.Part> parts) {
        return parts.stream()
                .map(part -> switch (part) {
                    case Message.Part.Words words -> (Piece) (facts, locale) -> words.words();
                    case Message.Part.Fact fact -> fact(fact.expression());
                })
                .toList();
    }

    private Piece fact(Expression expression) {
        CompiledExpression compiled = compiler.compile(expression);
        int[] mentions = layout.slots(Mentions.of(expression));
        return (facts, locale) -> {
            try {
                return decided(facts, mentions) ? words(expression, compiled.value(facts), locale) : UNDECIDED;
            } catch (EvaluationException noValue) {
                return UNDECIDED;
            }
        };
    }

    private static boolean decided(Facts facts, int[] mentions) {
        for (int slot : mentions) {
            if (facts.at(slot) == null) {
                return false;
            }
        }
        return true;
    }

    private String words(Expression expression, Value value, Locale locale) {
        return switch (value) {
            case Value.Number number -> number(number.number(), locale);
            case Value.Text text -> text.text();
            case Value.Flag flag -> yes(flag.flag(), locale);
            case Value.Code code -> expression instanceof Expression.CharacteristicReference reference
                    ? labels(reference.characteristic(), Set.of(code.code()), locale)
                    : code.code();
            case Value.Codes codes -> expression instanceof Expression.CharacteristicReference reference
                    ? labels(reference.characteristic(), codes.codes(), locale)
                    : String.join(", ", codes.codes());
        };
    }

    /** A number as people of that language write it, to two decimals. */
    static String number(BigDecimal number, Locale locale) {
        BigDecimal rounded = number.setScale(2, RoundingMode.HALF_UP).stripTrailingZeros();
        String plain = rounded.toPlainString();
        return locale.getLanguage().equals("de") ? plain.replace('.', ',') : plain;
    }

    private static String yes(boolean flag, Locale locale) {
        if (locale.getLanguage().equals("de")) {
            return flag ? "ja" : "nein";
        }
        return flag ? "yes" : "no";
    }

    private String labels(String characteristic, Set<String> codes, Locale locale) {
        return layout.choice(characteristic).values().stream()
                .filter(value -> codes.contains(value.code()))
                .map(CharacteristicValue::label)
                .map(label -> label.in(locale))
                .collect(Collectors.joining(", "));
    }

    private interface Piece {
        String in(Facts facts, Locale locale);
    }

    /** A compiled message. */
    record Template(List<Piece> en, List<Piece> de) {

        LocalizedText fill(Facts facts) {
            return new LocalizedText(fill(en, facts, Locale.ENGLISH), fill(de, facts, Locale.GERMAN));
        }

        private static String fill(List<Piece> pieces, Facts facts, Locale locale) {
            return pieces.stream().map(piece -> piece.in(facts, locale)).collect(Collectors.joining());
        }
    }
}
