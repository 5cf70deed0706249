package dev.tandem.rules.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.rules.evaluation.CarbonFactors;
import dev.tandem.rules.evaluation.CompiledVersion;
import dev.tandem.rules.model.Selections;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** On walks through the shipped lines: repairs lead to valid configurations, completions are valid and no worse, differences are those of Drools. */
class WhyNotOnShippedLinesTest {

    private static final int WALKS = Integer.getInteger("tandem.walks", 4);
    private static final int CLICKS = 8;
    private static final BigDecimal ELECTRICITY = new BigDecimal("0.3634");
    private static final CarbonFactors FACTORS = new CarbonFactors("test", ELECTRICITY);

    @ParameterizedTest
    @MethodSource("dev.tandem.rules.evaluation.ShippedLines#all")
    void repairsCompletionsAndDifferencesAreThoseOfDrools(CompiledVersion line) {
        Guide guide = GuidedVersion.of(line.version()).guide();
        Random random = new Random(3);
        List<Double> explaining = new ArrayList<>();
        List<Double> completing = new ArrayList<>();
        List<Double> differing = new ArrayList<>();
        for (int walk = 0; walk < WALKS; walk++) {
            Decisions decided = Decisions.NONE;
            for (int click = 0; click < CLICKS; click++) {
                Guidance guidance = guide.guidance(decided);
                explain(line, guide, decided, guidance, random, explaining);
                complete(line, guide, decided, guidance, completing);
                decided = BruteForceTest.click(line.version(), decided, guidance, random);
                if (!guide.explain(decided, Decisions.NONE).possible()) {
                    break;
                }
            }
            differ(line, guide, decided, differing);
        }
        System.out.printf("%s: why not %s, completion for an objective %s, differences of all values %s%n",
                line.version().code(), told(explaining), told(completing), told(differing));
    }

    private static String told(List<Double> times) {
        times.sort(null);
        return times.isEmpty() ? "-" : "p50 %.2f p95 %.2f ms".formatted(times.get(times.size() / 2), times.get(times.size() * 95 / 100));
    }

    private static void explain(
            CompiledVersion line, Guide guide, Decisions decided, Guidance guidance, Random random, List<Double> times) {
        List<Decisions> excluded = new ArrayList<>();
        guidance.characteristics().forEach(one -> one.values().stream()
                .filter(value -> value.state() == State.EXCLUDED)
                .forEach(value -> excluded.add(Decisions.NONE.with(one.characteristic(),
                        WhyNotBruteForceTest.choosing(line.version(), one.characteristic(), value.code())))));
        if (excluded.isEmpty()) {
            return;
        }
        Decisions wanted = excluded.get(random.nextInt(excluded.size()));
        long start = System.nanoTime();
        Explanation explanation = guide.explain(decided, wanted);
        times.add((System.nanoTime() - start) / 1e6);
        assertThat(explanation.possible()).isFalse();
        assertThat(explanation.conflict().constraints()).isNotEmpty();
        for (Repair repair : explanation.repairs()) {
            assertThat(line.verdict(repair.shown()).valid()).as("%s: %s", wanted, repair).isTrue();
            assertThat(line.undecided(repair.shown())).isEmpty();
            assertThat(guide.explain(repair.applied(), wanted).possible()).isTrue();
        }
    }

    private static void complete(CompiledVersion line, Guide guide, Decisions decided, Guidance guidance, List<Double> times) {
        for (Objective objective : Objective.values()) {
            long start = System.nanoTime();
            Completion completion = guide.complete(decided, objective, ELECTRICITY);
            times.add((System.nanoTime() - start) / 1e6);
            Selections shown = completion.shown();
            assertThat(completion.proven()).as("%s after %s: %s", objective, decided, completion).isTrue();
            assertThat(line.verdict(shown).valid()).isTrue();
            assertThat(line.undecided(shown)).isEmpty();
            switch (objective) {
                case DEFAULTS -> assertThat(shown).isEqualTo(guidance.shown());
                case PRICE -> assertThat(completion.value()).isEqualByComparingTo(line.price(shown).total().amount())
                        .isLessThanOrEqualTo(line.price(guidance.shown()).total().amount());
                case FOOTPRINT -> assertThat(completion.value()).isEqualByComparingTo(line.footprint(shown, FACTORS).total())
                        .isLessThanOrEqualTo(line.footprint(guidance.shown(), FACTORS).total());
                case LEAD_TIME -> assertThat(completion.value()).isEqualByComparingTo(WhyNotBruteForceTest.longest(line.steps(shown)))
                        .isLessThanOrEqualTo(WhyNotBruteForceTest.longest(line.steps(guidance.shown())));
            }
        }
    }

    private static void differ(CompiledVersion line, Guide guide, Decisions decided, List<Double> times) {
        Guidance guidance = guide.guidance(decided);
        long start = System.nanoTime();
        Differences differences = guide.differences(decided, ELECTRICITY);
        times.add((System.nanoTime() - start) / 1e6);
        BigDecimal price = line.price(guidance.shown()).total().amount();
        BigDecimal footprint = line.footprint(guidance.shown(), FACTORS).total();
        for (int i = 0; i < differences.all().size(); i += 7) {
            Differences.Difference difference = differences.all().get(i);
            Selections then = guide.guidance(decided.changed(Decisions.NONE.with(difference.characteristic(),
                    WhyNotBruteForceTest.choosing(line.version(), difference.characteristic(), difference.code())))).shown();
            assertThat(difference.price()).isEqualByComparingTo(line.price(then).total().amount().subtract(price));
            assertThat(difference.footprint()).isEqualByComparingTo(line.footprint(then, FACTORS).total().subtract(footprint));
        }
    }
}
