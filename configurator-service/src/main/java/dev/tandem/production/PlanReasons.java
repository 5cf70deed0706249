package dev.tandem.production;

import dev.tandem.factory.Factory;
import dev.tandem.ordering.PlannedWorkOrder.Reason;
import dev.tandem.production.domain.Place;
import dev.tandem.rules.model.LocalizedText;
import dev.tandem.rules.policy.Routing;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Says why a piece needs a step, and why this work centre takes it at that time. */
@Component
final class PlanReasons {

    /** The rule of the plan itself: the gap that ends first. */
    static final String EARLIEST_END = "EARLIEST_END";

    private static final DateTimeFormatter ENGLISH = DateTimeFormatter.ofPattern("EEE d MMM yyyy HH:mm", Locale.UK);
    private static final DateTimeFormatter GERMAN = DateTimeFormatter.ofPattern("EE d. MMM yyyy HH:mm", Locale.GERMANY);

    private final Factory factory;

    PlanReasons(Factory factory) {
        this.factory = factory;
    }

    /** @param productLineVersion whose step rule asks for the step */
    List<Reason> of(RouteSteps.RoutablePart part, Place place, int productLineVersion) {
        List<Reason> reasons = new ArrayList<>();
        reasons.add(new Reason(part.rule().code(), productLineVersion, part.rule().because()));
        part.routing().eligible().stream()
                .filter(choice -> choice.centre().equals(place.centre()))
                .flatMap(choice -> choice.reasons().stream())
                .forEach(conclusion -> reasons.add(reason(conclusion)));
        part.routing().gates().forEach(gate -> reasons.add(reason(gate.reason())));
        part.routing().protections().forEach(protection -> reasons.add(reason(protection.reason())));
        reasons.add(new Reason(EARLIEST_END, factory.version(), place.alternatives().isEmpty() ? onlyOne(place) : earliest(place)));
        return reasons.stream().distinct().toList();
    }

    private static Reason reason(Routing.Conclusion conclusion) {
        return new Reason(conclusion.rule(), conclusion.version(), conclusion.text());
    }

    private static LocalizedText onlyOne(Place place) {
        return new LocalizedText(
                place.centre() + " is the only work centre that may take it.",
                place.centre() + " ist der einzige Arbeitsplatz, der den Schritt übernehmen darf.");
    }

    private LocalizedText earliest(Place place) {
        return new LocalizedText(
                place.centre() + " is done first, by " + said(place.end(), ENGLISH) + "; "
                        + others(place.alternatives(), " not before ", ENGLISH) + ".",
                place.centre() + " ist zuerst fertig, bis " + said(place.end(), GERMAN) + "; "
                        + others(place.alternatives(), " nicht vor ", GERMAN) + ".");
    }

    private String others(Map<String, Instant> alternatives, String notBefore, DateTimeFormatter format) {
        return alternatives.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(other -> other.getKey() + notBefore + said(other.getValue(), format))
                .collect(Collectors.joining(", "));
    }

    private String said(Instant time, DateTimeFormatter format) {
        return format.format(time.atZone(factory.timeZone()));
    }
}
