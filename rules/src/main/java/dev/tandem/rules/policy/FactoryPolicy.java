package dev.tandem.rules.policy;

import java.util.List;
import java.util.Map;

/** The factory's policy, compiled at start from the class path. Immutable, safe for many threads. */
public final class FactoryPolicy {

    private FactoryPolicy() {}

    /** Compiles the packaged rules. */
    public static FactoryPolicy load() {
        return new FactoryPolicy();
    }

    /** Judges all steps of one work order against all centres. @return by step code */
    public Map<String, Routing> route(List<StepNeed> steps, List<CentreFact> centres) {
        throw new IllegalStateException("to be written");
    }
}
