package dev.tandem.production;

import dev.tandem.rules.policy.Routing;
import dev.tandem.rules.policy.StepNeed;
import java.util.List;
import java.util.Map;

/** What factory policy says about the steps of one work order, by step code. */
@FunctionalInterface
interface Routes {

    Map<String, Routing> route(List<StepNeed> steps);
}
