package dev.tandem.production;

import dev.tandem.catalog.Catalog;
import dev.tandem.catalog.PublishingCheck;
import dev.tandem.factory.Factory;
import dev.tandem.factory.FactoryException;
import dev.tandem.people.Roster;
import dev.tandem.rules.expression.DidYouMean;
import dev.tandem.rules.expression.Expression;
import dev.tandem.rules.model.ProductLineVersion;
import dev.tandem.rules.model.SkillRule;
import dev.tandem.rules.model.StepRule;
import dev.tandem.rules.policy.Routing;
import dev.tandem.rules.policy.StepNeed;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * At start and before a version is published, makes sure that the factory offers what the steps of the product lines need, that its policy lets some work centre take
 * each of them, and that somebody has the skills.
 */
@Component
final class FactoryCanMake implements SmartInitializingSingleton, PublishingCheck {

    private final Catalog catalog;
    private final Factory factory;
    private final Roster roster;
    private final Routes routes;
    private final Clock clock;

    FactoryCanMake(Catalog catalog, Factory factory, Roster roster, Routes routes, Clock clock) {
        this.catalog = catalog;
        this.factory = factory;
        this.roster = roster;
        this.routes = routes;
        this.clock = clock;
    }

    @Override
    public void afterSingletonsInstantiated() {
        List<String> missing = catalog.inEffect(clock.instant()).stream()
                .flatMap(version -> Stream.concat(missing(version.version(), factory, roster), refused(version.version(), factory, routes)))
                .toList();
        if (!missing.isEmpty()) {
            throw new FactoryException("The factory " + factory.code() + " cannot make what the product lines offer:\n" + String.join("\n", missing));
        }
    }

    @Override
    public List<Obstacle> obstacles(ProductLineVersion line) {
        Stream<Obstacle> lacking = line.steps().stream().flatMap(step ->
                missing(step, factory, roster).map(sentence -> new Obstacle("steps." + step.code(), "The " + sentence)));
        Stream<Obstacle> barred = barred(line, factory, routes)
                .map(routing -> new Obstacle("steps." + routing.step(), "The step " + routing.step() + ": " + Refusals.of(routing)));
        return Stream.concat(lacking, barred).toList();
    }

    static Stream<String> missing(ProductLineVersion line, Factory factory, Roster roster) {
        return line.steps().stream().flatMap(step -> missing(step, factory, roster)).map(sentence -> "- " + line.code() + " " + sentence);
    }

    /** Steps whose capability is offered, but only where factory policy does not allow them. */
    static Stream<String> refused(ProductLineVersion line, Factory factory, Routes routes) {
        return barred(line, factory, routes).map(routing -> "- " + line.code() + " step " + routing.step() + ": " + Refusals.of(routing));
    }

    private static Stream<Routing> barred(ProductLineVersion line, Factory factory, Routes routes) {
        List<StepNeed> needs = line.steps().stream()
                .filter(step -> !factory.offering(step.capability()).isEmpty())
                .map(FactoryCanMake::need)
                .toList();
        return routes.route(needs).values().stream().filter(routing -> routing.eligible().isEmpty());
    }

    private static StepNeed need(StepRule step) {
        String skill = step.skill() == null ? null : step.skill().skill();
        return new StepNeed(step.code(), step.kind(), step.capability(), skill, null, step.load(), step.after());
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
