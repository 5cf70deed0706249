package dev.tandem.rules.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.rules.expression.Value;
import dev.tandem.rules.model.Characteristic;
import dev.tandem.rules.model.ChoiceCharacteristic;
import dev.tandem.rules.model.Property;
import dev.tandem.rules.model.Selections;
import dev.tandem.rules.model.Severity;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.drools.model.codegen.ExecutableModelProject;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.definition.type.FactType;

/** A version printed as DRL, compiled by Drools from its text, finds the same verdicts and steps. */
class DrlTextTest {

    private static final int SELECTIONS = 2_000;

    @ParameterizedTest(name = "{0}")
    @MethodSource("lines")
    void theTextSaysWhatTheEngineDoes(String name) throws ReflectiveOperationException {
        CompiledVersion line = name.equals("frames") ? NearestRowTest.COMPILED : ShippedLines.line(name);
        KieBase fromText = compile(line.drl());
        FactType type = fromText.getFactType("dev.tandem.line." + name, "Selected");
        Random random = new Random(1);
        for (int i = 0; i < SELECTIONS; i++) {
            Selections selections = ShippedLines.draw(line, random);
            Object selected = selected(type, line, selections);
            fromText.newStatelessKieSession().execute(selected);
            Verdict verdict = line.verdict(selections);
            Set<String> violated = verdict.violations().stream()
                    .map(violation -> violation.constraint().id())
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(type.get(selected, "violated")).as("%s", selections).isEqualTo(violated);
            if (verdict.valid()) {
                assertThat(type.get(selected, "needed"))
                        .isEqualTo(line.steps(selections).stream()
                                .map(step -> step.rule().code())
                                .collect(Collectors.toSet()));
            }
        }
    }

    static Set<String> lines() {
        return new TreeSet<>(Set.of("velo", "luth", "cord", "frames"));
    }

    private static KieBase compile(String drl) {
        KieServices services = KieServices.get();
        KieFileSystem files = services.newKieFileSystem();
        files.write("src/main/resources/line.drl", drl);
        KieBuilder builder = services.newKieBuilder(files).buildAll(ExecutableModelProject.class);
        assertThat(builder.getResults().getMessages()).as(drl).isEmpty();
        return services.newKieContainer(builder.getKieModule().getReleaseId()).getKieBase();
    }

    private static Object selected(FactType type, CompiledVersion line, Selections selections)
            throws ReflectiveOperationException {
        Object selected = type.newInstance();
        type.set(selected, "violated", new TreeSet<String>());
        type.set(selected, "needed", new HashSet<String>());
        type.set(
                selected,
                "consultation",
                line.verdict(selections).violations().stream()
                        .anyMatch(violation -> violation.constraint().severity()
                                == Severity.CONSULT));
        for (Characteristic characteristic : line.version().characteristics()) {
            Value value = selections.of(characteristic.code()).orElseThrow();
            type.set(selected, characteristic.code(), plain(value));
            if (characteristic instanceof ChoiceCharacteristic choice && !choice.multiple()) {
                for (Property property : choice.properties()) {
                    Value declared = choice.values().stream()
                            .filter(candidate -> value.equals(new Value.Code(candidate.code())))
                            .findFirst()
                            .orElseThrow()
                            .properties()
                            .getOrDefault(property.name(), property.defaultValue());
                    type.set(selected, choice.code() + "_" + property.name(), plain(declared));
                }
            }
        }
        return selected;
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
}
