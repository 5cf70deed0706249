package dev.tandem.rules.policy;

import dev.tandem.rules.model.Load;
import dev.tandem.rules.model.StepKind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A small factory to try the packaged policy on. */
final class Workshop {

    static final FactoryPolicy POLICY = FactoryPolicy.load();
    static final String HOME = "HOME";

    private Workshop() {}

    static CentreFact centre(String code, String capability, String... protections) {
        return new CentreFact(code, HOME, Set.of(capability), Set.of(protections));
    }

    static CentreFact partner(String code, String capability, String... protections) {
        return new CentreFact(code, "PARTNER", Set.of(capability), Set.of(protections));
    }

    static StepNeed step(String code, String capability, @Nullable Load load, String... after) {
        return new StepNeed(code, StepKind.CRAFT, capability, "HAND_FILE", 2, load, List.of(after));
    }

    static StepNeed milled(String code, String... after) {
        return new StepNeed(code, StepKind.TEMPLATE, "CNC-5AX", null, null, null, List.of(after));
    }

    static StepNeed consultation(String code, String... after) {
        return step(code, "STUDIO", null, after);
    }

    static Load dusty() {
        return new Load(1, null, null, null, true, null);
    }

    static Load noise(String level) {
        return new Load(1, null, null, new BigDecimal(level), false, null);
    }

    static Load lift(String kg) {
        return new Load(1, null, null, null, false, new BigDecimal(kg));
    }

    static Load band(int band) {
        return new Load(band, null, null, null, false, null);
    }

    static Load vibration(String magnitude, @Nullable String minutes) {
        return new Load(1, new BigDecimal(magnitude), minutes == null ? null : new BigDecimal(minutes), null, false, null);
    }

    static Map<String, Routing> route(List<StepNeed> steps, CentreFact... centres) {
        return POLICY.route(HOME, steps, List.of(centres));
    }

    /** The routing of one step of that load at the benches. */
    static Routing atBenches(@Nullable Load load, CentreFact... centres) {
        return route(List.of(step("s1", "BENCH", load)), centres).get("s1");
    }

    static List<String> eligible(Routing routing) {
        return routing.eligible().stream().map(Routing.Choice::centre).toList();
    }

    static List<String> refused(Routing routing) {
        return routing.refused().stream().map(Routing.Choice::centre).toList();
    }

    /** Ids of all rules that had something to say. */
    static Set<String> rules(Routing routing) {
        return conclusions(routing).map(Routing.Conclusion::rule).collect(Collectors.toSet());
    }

    static Stream<Routing.Conclusion> conclusions(Routing routing) {
        return Stream.of(
                        Stream.concat(routing.eligible().stream(), routing.refused().stream()).flatMap(choice -> choice.reasons().stream()),
                        routing.gates().stream().map(Routing.Gate::reason),
                        routing.protections().stream().map(Routing.Protection::reason),
                        routing.stranded().stream())
                .flatMap(conclusions -> conclusions);
    }
}
