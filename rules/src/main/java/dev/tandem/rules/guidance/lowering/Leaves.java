package dev.tandem.rules.guidance.lowering;

import dev.tandem.rules.expression.Expression;
import dev.tandem.rules.expression.Expression.CharacteristicReference;
import dev.tandem.rules.expression.Expression.Comparison;
import dev.tandem.rules.expression.Expression.ComparisonOperator;
import dev.tandem.rules.expression.Expression.NumberLiteral;
import dev.tandem.rules.expression.Layout;
import dev.tandem.rules.expression.Type;
import dev.tandem.rules.expression.Value;
import dev.tandem.rules.model.VersionLayout;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;

/** What expressions mention, as finite domains: characteristics, and under names of their own whatever else became one. */
final class Leaves implements Layout {

    private static final NumberLiteral ONE = new NumberLiteral(BigDecimal.ONE);

    private final VersionLayout version;
    private final Map<String, Domain> domains = new HashMap<>();
    private final Map<String, Integer> added = new HashMap<>();
    private final Map<Domain, CharacteristicReference> references = new IdentityHashMap<>();

    Leaves(VersionLayout version) {
        this.version = version;
    }

    /** The values of a characteristic. */
    void put(String characteristic, Domain domain) {
        domains.put(characteristic, domain);
    }

    Domain domain(String name) {
        return domains.get(name);
    }

    /** A number that stands for a domain in expressions. */
    CharacteristicReference reference(Domain domain) {
        return references.computeIfAbsent(domain, _ -> {
            String name = "#" + added.size();
            added.put(name, version.slots() + added.size());
            domains.put(name, domain);
            return new CharacteristicReference(name, Type.NUMBER);
        });
    }

    /** A condition that is true where the flag is. */
    Expression flag(Domain flag) {
        return new Comparison(ComparisonOperator.EQUAL, reference(flag), ONE);
    }

    @Override
    public int slots() {
        return version.slots() + added.size();
    }

    @Override
    public int slot(String name) {
        Integer slot = added.get(name);
        return slot != null ? slot : version.slot(name);
    }

    @Override
    public int values(String characteristic) {
        return version.values(characteristic);
    }

    @Override
    public Value property(String characteristic, String property, int ordinal) {
        return version.property(characteristic, property, ordinal);
    }
}
