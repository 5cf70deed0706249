package dev.tandem.rules.evaluation;

import dev.tandem.benchmarks.Aim;
import dev.tandem.benchmarks.Report;
import dev.tandem.rules.expression.CompiledExpression;
import dev.tandem.rules.expression.ExpressionCompiler;
import dev.tandem.rules.expression.ExpressionPrinter;
import dev.tandem.rules.expression.Mentions;
import dev.tandem.rules.expression.Value;
import dev.tandem.rules.model.Characteristic;
import dev.tandem.rules.model.ChoiceCharacteristic;
import dev.tandem.rules.model.Constraint;
import dev.tandem.rules.model.ProductLineFile;
import dev.tandem.rules.model.ProductLineVersion;
import dev.tandem.rules.model.Property;
import dev.tandem.rules.model.Selections;
import dev.tandem.rules.model.VersionLayout;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.IntConsumer;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.definition.type.FactType;

/**
 * Validations per CPU second at 20, 200 and 2,000 rules: Tandem's rules on the executable model, the same rules as DRL text on the
 * same engine, and a bare loop over the same evaluator (the ceiling). CPU is that of the whole process, compilers and collector
 * included. Tandem and the loop lay their selections out as facts in the measured time; the DRL peer gets its facts ready-made.
 */
public final class ValidationBenchmark {

    private static final int SELECTIONS = 512;
    private static final double WARM_UP_SECONDS = 6;
    private static final double SECONDS = 4;

    private final ProductLineVersion velo;
    private final List<Selections> selections;

    private ValidationBenchmark(String yaml) {
        velo = ProductLineFile.read("velo.yaml", yaml);
        CompiledVersion compiled = CompiledVersion.of(velo);
        Random random = new Random(1);
        selections = new ArrayList<>();
        for (int i = 0; i < SELECTIONS; i++) {
            selections.add(draw(compiled, random));
        }
    }

    /** Tells the figures for each number of rules. */
    public static void run(String yaml, List<Integer> sizes, Report report) {
        ValidationBenchmark benchmark = new ValidationBenchmark(yaml);
        report.title("validation", "of a configuration, by CPU seconds of the whole process");
        for (int rules : sizes) {
            benchmark.measure(rules, report);
        }
    }

    private void measure(int count, Report report) {
        List<Constraint> constraints = multiplied(count);
        VersionLayout layout = new VersionLayout(velo);
        ExpressionCompiler compiler = new ExpressionCompiler(layout);
        List<RuleBase.Conditional> conditionals = new ArrayList<>();
        for (Constraint constraint : constraints) {
            var violated = constraint.violated();
            CompiledExpression condition = compiler.compile(violated);
            conditionals.add(new RuleBase.Conditional(
                    constraint.id(), ExpressionPrinter.print(violated), layout.slots(Mentions.of(violated)), condition));
        }
        Applicability applicability = new Applicability(layout, compiler);
        double started = cpuSeconds();
        RuleBase rules = RuleBase.of("benchmark" + count, conditionals);
        double compiling = cpuSeconds() - started;
        started = cpuSeconds();
        ProductLineVersion multiplied = with(constraints);
        KieBase text = compile(DrlText.of(multiplied));
        double compilingText = cpuSeconds() - started;
        FactType type = text.getFactType("dev.tandem.line.velo", "Selected");
        List<Object> ready = selections.stream().map(chosen -> fact(type, chosen)).toList();

        double tandem = perCpuSecond(i -> rules.fire(applicability.facts(selections.get(i))));
        double drl = perCpuSecond(i -> text.newStatelessKieSession().execute(ready.get(i)));
        double loop = perCpuSecond(i -> loop(conditionals, applicability.facts(selections.get(i))));
        String rulesIn = "%,d rules: ".formatted(count);
        report.figure(rulesIn + "validations", tandem, "per CPU second");
        report.figure(rulesIn + "the same rules as DRL text on the same engine", drl, "per CPU second");
        report.figure(rulesIn + "a bare loop over the same evaluator", loop, "per CPU second");
        report.figure(rulesIn + "to DRL text", tandem / drl, "ratio", Aim.atLeast(3));
        report.figure(rulesIn + "to the bare loop", tandem / loop, "ratio", Aim.atLeast(0.25));
        report.figure(rulesIn + "compiling them", compiling, "CPU seconds");
        report.figure(rulesIn + "compiling DRL text", compilingText, "CPU seconds");
    }

    private static BitSet loop(List<RuleBase.Conditional> conditionals, FlatFacts facts) {
        BitSet fired = new BitSet();
        for (int i = 0; i < conditionals.size(); i++) {
            if (conditionals.get(i).holds(facts)) {
                fired.set(i);
            }
        }
        return fired;
    }

    private static double perCpuSecond(IntConsumer validation) {
        repeat(validation, WARM_UP_SECONDS);
        double started = cpuSeconds();
        long done = repeat(validation, SECONDS);
        return done / (cpuSeconds() - started);
    }

    private static long repeat(IntConsumer validation, double seconds) {
        long until = System.nanoTime() + (long) (seconds * 1e9);
        long done = 0;
        do {
            for (int i = 0; i < SELECTIONS; i++) {
                validation.accept(i);
            }
            done += SELECTIONS;
        } while (System.nanoTime() < until);
        return done;
    }

    private static double cpuSeconds() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime() / 1e9;
    }

    /** The line's own constraints again and again, each time with another number in it, so that no two share a condition. */
    private List<Constraint> multiplied(int count) {
        List<Constraint> constraints = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Constraint original = velo.constraints().get(i % velo.constraints().size());
            constraints.add(new Constraint(
                    "R" + i,
                    original.severity(),
                    true,
                    Variations.of(original.violated(), i / velo.constraints().size()),
                    null,
                    original.because()));
        }
        return constraints;
    }

    private ProductLineVersion with(List<Constraint> constraints) {
        return new ProductLineVersion(
                velo.code(), velo.version(), velo.effectiveFrom(), velo.name(), velo.description(), velo.currency(),
                velo.groups(), velo.characteristics(), velo.calculations(), constraints, velo.prices(), velo.footprint(),
                List.of(), List.of(), velo.dueDays(), velo.contentHash());
    }

    private static KieBase compile(String drl) {
        KieServices services = KieServices.get();
        KieFileSystem files = services.newKieFileSystem();
        files.write("src/main/resources/line.drl", drl);
        KieBuilder builder = services.newKieBuilder(files).buildAll(ExecutableModelProject.class);
        return services.newKieContainer(builder.getKieModule().getReleaseId()).getKieBase();
    }

    private Object fact(FactType type, Selections chosen) {
        try {
            Object fact = type.newInstance();
            type.set(fact, "violated", new TreeSet<String>());
            type.set(fact, "consultation", false);
            for (Characteristic characteristic : velo.characteristics()) {
                Value value = chosen.of(characteristic.code()).orElseThrow();
                type.set(fact, characteristic.code(), plain(value));
                if (characteristic instanceof ChoiceCharacteristic choice && value instanceof Value.Code(String code)) {
                    var properties = choice.values().get(choice.domain().ordinal(code)).properties();
                    for (Property property : choice.properties()) {
                        type.set(
                                fact,
                                DrlExpressions.field(choice.code(), property.name()),
                                plain(properties.getOrDefault(property.name(), property.defaultValue())));
                    }
                }
            }
            return fact;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object plain(Value value) {
        return switch (value) {
            case Value.Number number -> number.number();
            case Value.Flag flag -> flag.flag();
            case Value.Text text -> text.text();
            case Value.Code code -> code.code();
            case Value.Codes codes -> codes.codes();
        };
    }

    private static Selections draw(CompiledVersion line, Random random) {
        Selections drawn = line.defaults();
        int changes = random.nextInt(5);
        for (int i = 0; i < changes; i++) {
            Characteristic changed = line.version().characteristics().get(random.nextInt(line.version().characteristics().size()));
            if (changed instanceof ChoiceCharacteristic choice && !choice.multiple()) {
                drawn = drawn.with(
                        choice.code(), new Value.Code(choice.values().get(random.nextInt(choice.values().size())).code()));
            }
        }
        return drawn;
    }
}
