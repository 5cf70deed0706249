package dev.tandem.rules.expression;

import dev.tandem.rules.expression.Expression.CalculationReference;
import dev.tandem.rules.expression.Expression.CharacteristicReference;
import dev.tandem.rules.expression.Expression.CodeLiteral;
import dev.tandem.rules.expression.Expression.ConsultationReference;
import dev.tandem.rules.expression.Expression.PropertyReference;
import dev.tandem.rules.expression.Syntax.NameSyntax;
import dev.tandem.rules.expression.Syntax.PropertySyntax;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Finds what the names of an expression stand for; a name that is not known is a bare code. */
final class NameResolver {

    private static final int SHOWN = 12;

    private final Names names;
    private final Source source;

    NameResolver(Names names, Source source) {
        this.names = names;
        this.source = source;
    }

    boolean isBareCode(NameSyntax name) {
        return name.quoted() || !(names.characteristics().containsKey(name.name())
                || names.calculations().containsKey(name.name()) || name.name().equals("consultation"));
    }

    Expression named(NameSyntax name) {
        if (name.quoted()) {
            throw source.error(name.at(), "Nothing says which list of codes `" + name.name()
                    + "` belongs to: a code is compared with a characteristic, a property or a calculation");
        }
        if (name.name().equals("consultation")) {
            if (!names.consultation()) {
                throw source.error(name.at(), "'consultation' is known in step rules only");
            }
            return new ConsultationReference();
        }
        var characteristic = names.characteristics().get(name.name());
        if (characteristic != null) {
            return new CharacteristicReference(name.name(), characteristic.type());
        }
        var calculation = names.calculations().get(name.name());
        if (calculation != null) {
            return new CalculationReference(name.name(), calculation);
        }
        throw unknown(name);
    }

    ExpressionException unknown(NameSyntax name) {
        var known = known();
        known.addAll(List.of("true", "false"));
        return source.error(name.at(), "'" + name.name() + "' is neither a characteristic nor a calculation, and nothing says "
                + "which list of codes it could belong to", DidYouMean.closest(name.name(), known));
    }

    ExpressionException twoCodes(NameSyntax left, NameSyntax right) {
        var known = known();
        for (var name : List.of(left, right)) {
            var close = name.quoted() ? List.<String>of() : DidYouMean.closest(name.name(), known);
            if (!close.isEmpty()) {
                return source.error(name.at(), "'" + name.name() + "' is neither a characteristic nor a calculation", close);
            }
        }
        return source.error(left.at(), "Neither '" + left.name() + "' nor '" + right.name()
                + "' is a characteristic or a calculation: a code is compared with one of those, or with a property");
    }

    /** A bare code where a value of this type is needed. */
    Expression code(NameSyntax name, Type required) {
        if (required instanceof Type.Code(CodeDomain domain)) {
            return code(name, domain);
        }
        if (name.quoted()) {
            throw source.error(name.at(), "Expected " + Types.describe(required) + ", found the code `" + name.name() + "`");
        }
        var known = known();
        if (required.equals(Type.FLAG)) {
            known.addAll(List.of("true", "false", "not"));
        }
        throw source.error(name.at(), "Expected " + Types.describe(required) + "; '" + name.name()
                + "' is neither a characteristic nor a calculation", DidYouMean.closest(name.name(), known));
    }

    CodeLiteral code(NameSyntax name, CodeDomain domain) {
        if (domain.ordinal(name.name()) >= 0) {
            return new CodeLiteral(domain, name.name());
        }
        var known = new ArrayList<>(domain.codes());
        if (!name.quoted()) {
            known.addAll(known());
        }
        throw source.error(name.at(), "'" + name.name() + "' is not a code of '" + domain.name() + "'; it has "
                + listed(domain.codes()), DidYouMean.closest(name.name(), known));
    }

    Expression property(PropertySyntax syntax) {
        var owner = syntax.owner();
        var characteristic = names.characteristics().get(owner.name());
        if (owner.quoted() || characteristic == null) {
            throw source.error(owner.at(), names.calculations().containsKey(owner.name())
                    ? "'" + owner.name() + "' is a calculation; only the value of a single choice has properties"
                    : "'" + owner.name() + "' is not a characteristic", DidYouMean.closest(owner.name(), names.characteristics().keySet()));
        }
        if (!(characteristic.type() instanceof Type.Code)) {
            throw source.error(owner.at(), "'" + owner.name() + "' is " + Types.describe(characteristic.type())
                    + "; only the value of a single choice has properties");
        }
        var property = syntax.property();
        var type = characteristic.properties().get(property.name());
        if (type == null) {
            var known = characteristic.properties().keySet();
            throw source.error(property.at(), "'" + owner.name() + "' has no property '" + property.name() + "'; it has "
                    + listed(known), DidYouMean.closest(property.name(), known));
        }
        return new PropertyReference(owner.name(), property.name(), type);
    }

    private List<String> known() {
        var known = new ArrayList<>(names.characteristics().keySet());
        known.addAll(names.calculations().keySet());
        return known;
    }

    private static String listed(Collection<String> words) {
        if (words.isEmpty()) {
            return "none";
        }
        var shown = String.join(", ", words.stream().limit(SHOWN).toList());
        return words.size() <= SHOWN ? shown : shown + " and " + (words.size() - SHOWN) + " more";
    }
}
