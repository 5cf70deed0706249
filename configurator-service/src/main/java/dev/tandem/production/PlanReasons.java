package dev.tandem.production;

import dev.tandem.ordering.PlannedWorkOrder.Because;
import dev.tandem.ordering.PlannedWorkOrder.Choice;
import dev.tandem.ordering.PlannedWorkOrder.Reason;
import dev.tandem.ordering.PlannedWorkOrder.RoutedStep;
import dev.tandem.production.domain.Place;
import dev.tandem.rules.model.LocalizedText;
import dev.tandem.rules.policy.Routing;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Says why a piece needs a step, and why this work centre takes it at that time. The words of rules are kept with the order; of the plan's
 * own choice the facts are kept, and the words made from them when somebody asks.
 */
final class PlanReasons {

    /** The rule of the plan itself: the gap that ends first. */
    static final String EARLIEST_END = "EARLIEST_END";

    private static final DateTimeFormatter ENGLISH = DateTimeFormatter.ofPattern("EEE d MMM yyyy HH:mm", Locale.UK);
    private static final DateTimeFormatter GERMAN = DateTimeFormatter.ofPattern("EE d. MMM yyyy HH:mm", Locale.GERMANY);

    private PlanReasons() {}

    /** The rules' part of it. @param productLineVersion whose step rule asks for the step */
    static Because because(RouteSteps.RoutablePart part, Place place, int productLineVersion) {
        List<Reason> reasons = new ArrayList<>();
        reasons.add(new Reason(part.rule().code(), productLineVersion, part.rule().because()));
        part.routing().eligible().stream()
                .filter(choice -> choice.centre().equals(place.centre()))
                .flatMap(choice -> choice.reasons().stream())
                .forEach(conclusion -> reasons.add(reason(conclusion)));
        part.routing().gates().forEach(gate -> reasons.add(reason(gate.reason())));
        part.routing().protections().forEach(protection -> reasons.add(reason(protection.reason())));
        return new Because(reasons.stream().distinct().toList());
    }

    /** All of it. */
    static List<Reason> of(RoutedStep step) {
        Choice choice = step.choice();
        List<Reason> rules = step.because().reasons();
        return choice == null
                ? rules
                : Stream.concat(rules.stream(), Stream.of(new Reason(EARLIEST_END, choice.factory(), words(step, choice)))).toList();
    }

    private static Reason reason(Routing.Conclusion conclusion) {
        return new Reason(conclusion.rule(), conclusion.version(), conclusion.text());
    }

    private static LocalizedText words(RoutedStep step, Choice choice) {
        String centre = step.workCentre();
        if (choice.others().isEmpty()) {
            return new LocalizedText(
                    centre + " is the only work centre that may take it.",
                    centre + " ist der einzige Arbeitsplatz, der den Schritt übernehmen darf.");
        }
        return new LocalizedText(
                centre + " is done first, by " + said(step.plannedEnd(), ENGLISH, choice.zone()) + "; " + others(choice, " not before ", ENGLISH) + ".",
                centre + " ist zuerst fertig, bis " + said(step.plannedEnd(), GERMAN, choice.zone()) + "; " + others(choice, " nicht vor ", GERMAN) + ".");
    }

    private static String others(Choice choice, String notBefore, DateTimeFormatter format) {
        return choice.others().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(other -> other.getKey() + notBefore + said(other.getValue(), format, choice.zone()))
                .collect(Collectors.joining(", "));
    }

    private static String said(Instant time, DateTimeFormatter format, ZoneId zone) {
        return format.format(time.atZone(zone));
    }
}
