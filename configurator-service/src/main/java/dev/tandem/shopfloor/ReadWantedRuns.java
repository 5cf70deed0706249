package dev.tandem.shopfloor;

import dev.tandem.graphql.InvalidInputError;
import dev.tandem.graphql.Refused;
import dev.tandem.graphql.Texts;
import dev.tandem.production.DispatchLists;
import dev.tandem.production.FindWorkOrders;
import dev.tandem.production.StepView;
import dev.tandem.production.WantedRuns;
import dev.tandem.rules.expression.DidYouMean;
import dev.tandem.security.Caller;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads which runs a request for leases wants, and says what is wrong with it. */
@Component
final class ReadWantedRuns {

    private static final Duration SHORTEST = Duration.ofSeconds(10);
    private static final Duration LONGEST = Duration.ofHours(24);
    private static final int MOST_RUNS = 100;
    private static final int MOST_PIECES = 10_000;
    private static final int MOST_STEPS = 100;

    private final DispatchLists lists;
    private final FindWorkOrders workOrders;

    ReadWantedRuns(DispatchLists lists, FindWorkOrders workOrders) {
        this.lists = lists;
        this.workOrders = workOrders;
    }

    /** @throws Refused no such work centre, no such step there, or a bound is passed */
    WantedRuns read(Caller caller, LeaseRuns.Input input) {
        String centre = lists.existing(input.workCentre(), "input", "workCentre").code();
        requireWithin("limit", input.limit(), MOST_RUNS);
        if (input.leaseFor().compareTo(SHORTEST) < 0 || input.leaseFor().compareTo(LONGEST) > 0) {
            throw outOfBounds("leaseFor", input.leaseFor().toString(), SHORTEST + " to " + LONGEST);
        }
        if (input.pieces() != null) {
            requireWithin("pieces", input.pieces(), MOST_PIECES);
        }
        List<String> steps = input.steps() == null ? null : known(centre, input.steps());
        return new WantedRuns(centre, FloorRoles.leasableBy(caller), input.pieces() == null ? Integer.MAX_VALUE : input.pieces(), steps);
    }

    private List<String> known(String centre, List<String> steps) {
        if (steps.isEmpty() || steps.size() > MOST_STEPS) {
            throw outOfBounds("steps", steps.size() + " ids", "1 to " + MOST_STEPS + " ids, or left out for any step");
        }
        Map<String, StepView> found = workOrders.steps(steps);
        for (int i = 0; i < steps.size(); i++) {
            requireAt(centre, found.get(steps.get(i)), Texts.shortened(steps.get(i)), List.of("input", "steps", String.valueOf(i)));
        }
        return steps.stream().distinct().toList();
    }

    private void requireAt(String centre, @Nullable StepView step, String given, List<String> path) {
        String allowed = "the id of a step on the dispatch list of " + centre;
        if (step == null) {
            throw new Refused(new InvalidInputError(
                    "There is no step '" + given + "'.", path, given, allowed, DidYouMean.closest(given, lists.firstSteps(centre))));
        }
        String planned = step.of().workCentre();
        if (!planned.equals(centre)) {
            throw new Refused(new InvalidInputError("Step '" + given + "' (" + step.getWorkOrder().number() + " " + step.getCode()
                    + ") is planned at " + planned + ", not at " + centre + ".", path, given, allowed, null));
        }
    }

    private static void requireWithin(String field, int given, int most) {
        if (given < 1 || given > most) {
            throw outOfBounds(field, String.valueOf(given), "1 to " + most);
        }
    }

    private static Refused outOfBounds(String field, String given, String allowed) {
        return new Refused(new InvalidInputError(
                field + " is " + given + ", allowed is " + allowed + ".", List.of("input", field), given, allowed, null));
    }
}
