package dev.tandem.production;

import dev.tandem.catalog.Catalog;
import dev.tandem.factory.Factory;
import dev.tandem.factory.FactoryException;
import dev.tandem.people.Roster;
import dev.tandem.rules.expression.DidYouMean;
import dev.tandem.rules.expression.Expression;
import dev.tandem.rules.model.ProductLineVersion;
import dev.tandem.rules.model.SkillRule;
import dev.tandem.rules.model.StepRule;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** At start, makes sure that the factory offers what the steps of the product lines need, and that somebody has the skills. */
@Component
final class FactoryCanMake implements SmartInitializingSingleton {

    private final Catalog catalog;
    private final Factory factory;
    private final Roster roster;
    private final Clock clock;

    FactoryCanMake(Catalog catalog, Factory factory, Roster roster, Clock clock) {
        this.catalog = catalog;
        this.factory = factory;
        this.roster = roster;
        this.clock = clock;
    }

    @Override
    public void afterSingletonsInstantiated() {
        List<String> missing = catalog.inEffect(clock.instant()).stream()
                .flatMap(version -> missing(version.version(), factory, roster))
                .toList();
        if (!missing.isEmpty()) {
            throw new FactoryException("The factory " + factory.code() + " cannot make what the product lines offer:\n" + String.join("\n", missing));
        }
    }

    static Stream<String> missing(ProductLineVersion line, Factory factory, Roster roster) {
        return line.steps().stream().flatMap(step -> missing(step, factory, roster)).map(sentence -> "- " + line.code() + " " + sentence);
    }

    private static Stream<String> missing(StepRule step, Factory factory, Roster roster) {
        Stream.Builder<String> missing = Stream.builder();
        if (factory.offering(step.capability()).isEmpty()) {
            missing.add("step " + step.code() + " needs the capability " + step.capability() + ", which no work centre offers."
                    + near(step.capability(), factory.capabilities().keySet()));
        }
        SkillRule skill = step.skill();
        if (skill != null && !roster.offers(skill.skill(), highest(skill.level()))) {
            missing.add("step " + step.code() + " needs " + skill.skill() + " at level " + highest(skill.level()) + ", which nobody has."
                    + near(skill.skill(), factory.skills().keySet()));
        }
        return missing.build();
    }

    private static String near(String given, Collection<String> known) {
        List<String> near = known.contains(given) ? List.of() : DidYouMean.closest(given, known);
        return near.isEmpty() ? "" : " Did you mean " + String.join(" or ", near) + "?";
    }

    /** The highest level that the rule names as its outcome; 1 where it is worked out otherwise. */
    private static int highest(Expression level) {
        return switch (level) {
            case Expression.NumberLiteral number -> number.value().intValue();
            case Expression.Conditional either -> Math.max(highest(either.then()), highest(either.otherwise()));
            default -> 1;
        };
    }
}
