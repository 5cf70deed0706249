package dev.tandem.rules.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.rules.model.Load;
import dev.tandem.rules.model.StepKind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;

/** What holds in every factory for every work order. */
class AnyFactoryTest {

    private static final List<String> CAPABILITIES = List.of("STUDIO", "BENCH", "CNC-5AX", "OVEN-1", "NOWHERE");
    private static final List<String> PROTECTIONS = List.of("DUST_EXTRACTION", "HEARING_PROTECTION", "ANTI_VIBRATION_TOOLS", "LIFTING_AID");

    @Property(tries = 300)
    void judgesExactlyTheStepsGivenAndExplainsEveryDecision(@ForAll long seed) {
        Random random = new Random(seed);
        List<StepNeed> steps = IntStream.range(0, random.nextInt(15)).mapToObj(i -> step(i, random)).toList();
        List<CentreFact> centres = IntStream.range(0, random.nextInt(10)).mapToObj(i -> centre(i, random)).toList();

        Map<String, Routing> routings = Workshop.POLICY.route("HOME", steps, centres);

        assertThat(routings.keySet()).containsExactlyElementsOf(steps.stream().map(StepNeed::code).toList());
        steps.forEach(step -> holds(step, routings.get(step.code()), centres));
        List<StepNeed> shuffled = new ArrayList<>(steps);
        Collections.shuffle(shuffled, random);
        assertThat(Workshop.POLICY.route("HOME", shuffled, centres)).isEqualTo(routings);
    }

    private static void holds(StepNeed step, Routing routing, List<CentreFact> centres) {
        List<String> judged = new ArrayList<>(Workshop.eligible(routing));
        judged.addAll(Workshop.refused(routing));
        assertThat(judged)
                .containsExactlyInAnyOrderElementsOf(centres.stream()
                        .filter(centre -> centre.capabilities().contains(step.capability()))
                        .map(CentreFact::code)
                        .toList());
        assertThat(routing.step()).isEqualTo(step.code());
        assertThat(routing.eligible()).allSatisfy(choice -> assertThat(choice.reasons()).isNotEmpty());
        assertThat(routing.refused()).allSatisfy(choice -> assertThat(choice.reasons()).isNotEmpty());
        assertThat(routing.stranded().isEmpty()).isNotEqualTo(routing.eligible().isEmpty());
        assertThat(routing.gates()).extracting(Routing.Gate::consultation).doesNotHaveDuplicates().doesNotContain(step.code());
        assertThat(routing.protections()).extracting(Routing.Protection::code).doesNotHaveDuplicates();
        assertThat(Workshop.conclusions(routing)).allSatisfy(conclusion -> {
            assertThat(conclusion.rule()).matches("[A-Z_]+");
            assertThat(conclusion.version()).isEqualTo(FactoryPolicy.VERSION);
            assertThat(conclusion.text().en() + conclusion.text().de()).doesNotContain("{", "null");
        });
    }

    private static StepNeed step(int number, Random random) {
        Set<String> after = new HashSet<>();
        IntStream.range(0, number).filter(i -> random.nextInt(4) == 0).forEach(i -> after.add("s" + i));
        StepKind kind = random.nextBoolean() ? StepKind.CRAFT : StepKind.TEMPLATE;
        return new StepNeed("s" + number, kind, any(CAPABILITIES, random), "HAND_FILE", 2, load(random), List.copyOf(after));
    }

    private static @Nullable Load load(Random random) {
        if (random.nextInt(3) == 0) {
            return null;
        }
        return new Load(1 + random.nextInt(4), number(12, random), number(480, random), number(100, random), random.nextBoolean(), number(40, random));
    }

    private static @Nullable BigDecimal number(int bound, Random random) {
        return random.nextBoolean() ? null : BigDecimal.valueOf(random.nextInt(bound * 10), 1);
    }

    private static CentreFact centre(int number, Random random) {
        String capability = any(CAPABILITIES.subList(0, 4), random);
        Set<String> protections = new HashSet<>(PROTECTIONS);
        protections.removeIf(protection -> random.nextInt(3) == 0);
        return new CentreFact(
                random.nextInt(3) == 0 && number == 0 ? capability : "C" + number,
                random.nextInt(4) == 0 ? "PARTNER" : "HOME",
                new HashSet<>(List.of(capability, any(CAPABILITIES.subList(0, 4), random))),
                protections);
    }

    private static String any(List<String> from, Random random) {
        return from.get(random.nextInt(from.size()));
    }
}
