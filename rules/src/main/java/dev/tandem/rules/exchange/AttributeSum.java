package dev.tandem.rules.exchange;

import dev.tandem.rules.exchange.FeatureModel.Attribute;
import dev.tandem.rules.exchange.FeatureModel.Feature;
import dev.tandem.rules.exchange.FeatureModel.Group;
import dev.tandem.rules.expression.DidYouMean;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A number of UVL as a constant and a factor for each feature that is in, by its name: an attribute of a feature that is out counts nought. What is not such a sum
 * is refused.
 */
record AttributeSum(BigDecimal constant, Map<String, BigDecimal> factors) {

    private static final int NAMES_FOR_HINTS = 2_000;

    static AttributeSum of(FeatureClauses model, Uvl number) {
        return switch (number) {
            case Uvl.Number(BigDecimal value, int _, int _) -> new AttributeSum(value, Map.of());
            case Uvl.Reference reference -> {
                Owner owner = Owner.of(model, reference);
                yield new AttributeSum(BigDecimal.ZERO, Map.of(owner.feature().name(), owner.number(model, reference)));
            }
            case Uvl.Arithmetic arithmetic -> arithmetic(model, arithmetic);
            case Uvl.Call call -> call(model, call);
            case Uvl.Text _ -> throw model.mistake(number, "Texts cannot be compared: numbers and attributes that are numbers can.");
            case Uvl.Not _, Uvl.Chain _, Uvl.Implication _, Uvl.Comparison _ ->
                throw model.mistake(number, "A condition stands where a number is expected.");
        };
    }

    /** This and so many times the other. */
    AttributeSum plus(AttributeSum other, BigDecimal times) {
        Map<String, BigDecimal> sum = new LinkedHashMap<>(factors);
        other.factors.forEach((feature, factor) -> sum.merge(feature, factor.multiply(times), BigDecimal::add));
        sum.values().removeIf(factor -> factor.signum() == 0);
        return new AttributeSum(constant.add(other.constant.multiply(times)), sum);
    }

    AttributeSum times(BigDecimal factor) {
        return new AttributeSum(BigDecimal.ZERO, Map.of()).plus(this, factor);
    }

    /** The most digits behind the point. */
    int scale() {
        int scale = Math.max(0, constant.stripTrailingZeros().scale());
        for (BigDecimal factor : factors.values()) {
            scale = Math.max(scale, factor.stripTrailingZeros().scale());
        }
        return scale;
    }

    private static AttributeSum arithmetic(FeatureClauses model, Uvl.Arithmetic arithmetic) {
        AttributeSum left = of(model, arithmetic.left());
        AttributeSum right = of(model, arithmetic.right());
        return switch (arithmetic.operator()) {
            case '+' -> left.plus(right, BigDecimal.ONE);
            case '-' -> left.plus(right, BigDecimal.ONE.negate());
            case '*' -> {
                if (!left.factors.isEmpty() && !right.factors.isEmpty()) {
                    throw model.mistake(arithmetic, "A product of two attributes is not supported: one side must be a constant.");
                }
                yield left.factors.isEmpty() ? right.times(left.constant) : left.times(right.constant);
            }
            default -> {
                if (!right.factors.isEmpty() || right.constant.signum() == 0) {
                    throw model.mistake(arithmetic, "Only a division by a constant other than 0 is supported.");
                }
                try {
                    yield left.times(BigDecimal.ONE.divide(right.constant));
                } catch (ArithmeticException e) {
                    throw model.mistake(arithmetic, "1 / %s has no end in decimals; multiply the other side instead.".formatted(right.constant));
                }
            }
        };
    }

    private static AttributeSum call(FeatureClauses model, Uvl.Call call) {
        Uvl.Reference last = call.arguments().getLast();
        return switch (call.function()) {
            case "sum" -> sum(model, call);
            case "floor", "ceil" -> {
                Owner owner = Owner.of(model, last);
                RoundingMode mode = call.function().equals("floor") ? RoundingMode.FLOOR : RoundingMode.CEILING;
                yield new AttributeSum(BigDecimal.ZERO, Map.of(owner.feature().name(), owner.number(model, last).setScale(0, mode)));
            }
            case "len" -> {
                Owner owner = Owner.of(model, last);
                if (!(owner.attribute() instanceof Attribute.Text(String text))) {
                    throw model.mistake(last, "'%s' is no text.".formatted(last.name()));
                }
                yield new AttributeSum(BigDecimal.ZERO, Map.of(owner.feature().name(), BigDecimal.valueOf(text.length())));
            }
            default -> throw model.mistake(call, "'%s' is not supported, for it is no sum: sum, len, floor and ceil are.".formatted(call.function()));
        };
    }

    /** {@code sum(price)} of all features, {@code sum(price, frame)} of those from a feature down; the names may stand in either order. */
    private static AttributeSum sum(FeatureClauses model, Uvl.Call call) {
        Collection<Feature> features = model.features();
        Uvl.Reference name = call.arguments().getFirst();
        if (call.arguments().size() == 2) {
            Uvl.Reference other = call.arguments().getLast();
            Feature top = model.byName().get(other.name());
            if (top == null) {
                top = model.byName().get(name.name());
                name = other;
            }
            if (top == null) {
                throw model.mistake(call, unknown(other.name(), "feature", model.byName().keySet()));
            }
            features = below(top);
        }
        Map<String, BigDecimal> factors = new LinkedHashMap<>();
        for (Feature feature : features) {
            if (feature.attributes().get(name.name()) instanceof Attribute.Number(BigDecimal number)) {
                factors.put(feature.name(), number);
            }
        }
        if (factors.isEmpty()) {
            throw model.mistake(name, "No feature has a number '%s'.".formatted(name.name()));
        }
        return new AttributeSum(BigDecimal.ZERO, factors);
    }

    private static List<Feature> below(Feature top) {
        List<Feature> all = new ArrayList<>(List.of(top));
        for (int i = 0; i < all.size(); i++) {
            for (Group group : all.get(i).groups()) {
                all.addAll(group.features());
            }
        }
        return all;
    }

    static String unknown(String name, String kind, Collection<String> known) {
        List<String> near = known.size() > NAMES_FOR_HINTS ? List.of() : DidYouMean.closest(name, known);
        return "There is no %s '%s'.".formatted(kind, name) + (near.isEmpty() ? "" : " Did you mean " + String.join(" or ", near) + "?");
    }

    /** What {@code feature.attribute} names. */
    private record Owner(Feature feature, Attribute attribute) {

        static Owner of(FeatureClauses model, Uvl.Reference reference) {
            int point = reference.name().lastIndexOf('.');
            if (point < 0) {
                throw model.mistake(reference, "'%s' is no number: an attribute is written feature.attribute.".formatted(reference.name()));
            }
            String name = reference.name().substring(0, point);
            Feature feature = model.byName().get(name);
            if (feature == null) {
                throw model.mistake(reference, unknown(name, "feature", model.byName().keySet()));
            }
            Attribute attribute = feature.attributes().get(reference.name().substring(point + 1));
            if (attribute == null) {
                throw model.mistake(reference, unknown(reference.name().substring(point + 1), "attribute", feature.attributes().keySet()));
            }
            return new Owner(feature, attribute);
        }

        BigDecimal number(FeatureClauses model, Uvl.Reference reference) {
            if (attribute instanceof Attribute.Number(BigDecimal number)) {
                return number;
            }
            throw model.mistake(reference, "'%s' is no number.".formatted(reference.name()));
        }
    }
}
