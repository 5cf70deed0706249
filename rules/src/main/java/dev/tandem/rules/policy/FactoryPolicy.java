package dev.tandem.rules.policy;

import dev.tandem.rules.policy.Circumstance.Offer;
import dev.tandem.rules.policy.Circumstance.Sequence;
import dev.tandem.rules.policy.Circumstance.WorkOrderSite;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;

/**
 * The factory's policy, whose rules the build has compiled. Immutable, safe for many threads. It judges the steps that it is given, and has
 * no way to answer with others.
 */
public final class FactoryPolicy {

    /** Rises whenever a rule changes; every conclusion carries it. */
    public static final int VERSION = 1;

    private final KieBase kieBase;

    FactoryPolicy(KieBase kieBase) {
        this.kieBase = kieBase;
    }

    /** @throws IllegalStateException the build has not compiled the rules */
    public static FactoryPolicy load() {
        Model rules = ServiceLoader.load(Model.class, FactoryPolicy.class.getClassLoader())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The class path lacks the compiled factory policy: ./mvnw process-classes makes it."));
        return new FactoryPolicy(KieBaseBuilder.createKieBaseFromModel(rules));
    }

    /**
     * Judges all steps of one work order against all centres.
     *
     * @param site where the work order is released
     * @param steps each with a code of its own
     * @return by step code, in the order given: exactly these steps
     */
    public Map<String, Routing> route(String site, List<StepNeed> steps, List<CentreFact> centres) {
        Map<String, Findings> findings = new LinkedHashMap<>();
        for (StepNeed step : steps) {
            if (findings.put(step.code(), new Findings(step.code())) != null) {
                throw new IllegalArgumentException("Step " + step.code() + " is given twice.");
            }
        }
        KieSession session = kieBase.newKieSession();
        try {
            session.insert(new WorkOrderSite(site));
            centres.forEach(centre -> centre.capabilities().forEach(capability -> session.insert(new Offer(capability, centre))));
            for (StepNeed step : steps) {
                session.insert(step);
                step.after().stream().filter(findings::containsKey).forEach(before -> session.insert(new Sequence(before, step.code())));
                Hazard.of(step).forEach(session::insert);
            }
            session.fireAllRules();
            for (Object found : session.getObjects(Finding.class::isInstance)) {
                Finding finding = (Finding) found;
                about(finding, findings).add(finding);
            }
        } finally {
            session.dispose();
        }
        Map<String, Routing> routings = new LinkedHashMap<>();
        findings.forEach((step, found) -> routings.put(step, found.routing()));
        return routings;
    }

    private static Findings about(Finding finding, Map<String, Findings> findings) {
        Findings about = findings.get(finding.step());
        if (about == null) {
            throw new IllegalStateException("Rule " + finding.because().rule() + " speaks of step " + finding.step() + ", which nobody asked about.");
        }
        return about;
    }
}
