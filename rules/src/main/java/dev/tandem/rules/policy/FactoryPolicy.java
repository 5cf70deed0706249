package dev.tandem.rules.policy;

import dev.tandem.rules.policy.Circumstance.Offer;
import dev.tandem.rules.policy.Circumstance.Sequence;
import dev.tandem.rules.policy.Circumstance.WorkOrderSite;
import dev.tandem.rules.policy.PolicyMistakes.Told;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.runtime.KieSession;

/**
 * The factory's policy, compiled at start from the class path. Immutable, safe for many threads. It judges the steps that it is given, and
 * has no way to answer with others.
 */
public final class FactoryPolicy {

    /** Rises whenever a rule changes; every conclusion carries it. */
    public static final int VERSION = 1;

    static final List<String> FILES = List.of("eligibility.drl", "hazards.drl", "preferences.drl", "gates.drl");

    private static final String FOLDER = "src/main/resources/dev/tandem/rules/policy/";

    private final KieBase kieBase;

    private FactoryPolicy(KieBase kieBase) {
        this.kieBase = kieBase;
    }

    /**
     * Compiles the packaged rules.
     *
     * @throws PolicyException a rule is wrong
     */
    public static FactoryPolicy load() {
        Map<String, String> files = new LinkedHashMap<>();
        FILES.forEach(file -> files.put(file, packaged(file)));
        return compile(files);
    }

    /** @param files DRL text by file name */
    static FactoryPolicy compile(Map<String, String> files) {
        KieBuilder builder = build(files);
        List<Told> mistakes = told(builder);
        if (!mistakes.isEmpty()) {
            throw PolicyMistakes.located(files, mistakes, some -> told(build(some)));
        }
        return new FactoryPolicy(KieServices.get().newKieContainer(builder.getKieModule().getReleaseId()).getKieBase());
    }

    private static KieBuilder build(Map<String, String> files) {
        KieServices services = KieServices.get();
        KieFileSystem system = services.newKieFileSystem();
        files.forEach((file, text) -> system.write(FOLDER + file, text));
        return services.newKieBuilder(system, FactoryPolicy.class.getClassLoader()).buildAll(ExecutableModelProject.class);
    }

    private static List<Told> told(KieBuilder builder) {
        return builder.getResults().getMessages(Message.Level.ERROR).stream()
                .map(message -> new Told(message.getPath(), message.getLine(), message.getText()))
                .toList();
    }

    static String packaged(String file) {
        try (InputStream stream = FactoryPolicy.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException("The class path lacks the factory policy's " + file + ".");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
