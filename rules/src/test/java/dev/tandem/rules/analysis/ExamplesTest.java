package dev.tandem.rules.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.rules.evaluation.CompiledVersion;
import dev.tandem.rules.evaluation.Examples;
import dev.tandem.rules.evaluation.ShippedLines;
import dev.tandem.rules.expression.EvaluationException;
import dev.tandem.rules.expression.Value;
import dev.tandem.rules.model.Constraint;
import dev.tandem.rules.model.Example;
import dev.tandem.rules.model.ProductLineVersion;
import dev.tandem.rules.model.Selections;
import dev.tandem.rules.model.Severity;
import dev.tandem.rules.model.TextCharacteristic;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Examples as tests: what they cover, what is proposed for the rest, and how many mistakes they would notice. */
class ExamplesTest {

    private static final int LINES = Integer.getInteger("tandem.lines", 25);
    private static final int MOST = Integer.getInteger("tandem.configurations", 3_000);
    private static final Duration TIME = Duration.ofMinutes(5);

    @Test
    void proposalsAreTheSmallestThatThereAre() {
        int lines = 0;
        int proposals = 0;
        for (long seed = 1; lines < LINES; seed++) {
            ProductLineVersion version = RichLine.of(seed);
            Trial trial = version.characteristics().stream().anyMatch(TextCharacteristic.class::isInstance) ? null : Trial.of(version, MOST);
            CompiledVersion compiled = CompiledVersion.of(version);
            if (trial == null || !hasDefaults(compiled)) {
                continue;
            }
            lines++;
            Proposals found = Proposals.of(version, TIME);
            assertThat(found.undecided()).isEmpty();
            for (int i = 0; i < version.constraints().size(); i++) {
                int constraint = i;
                String id = version.constraints().get(i).id();
                Predicate<Tried> speaks = tried -> tried.speaking().get(constraint) && tried.failing().isEmpty();
                Predicate<Tried> fires = speaks.and(tried -> tried.violated().get(constraint));
                OptionalInt alone = least(trial, compiled, fires.and(tried -> allows(version, tried, constraint)));
                compare("line %d: %s fires".formatted(seed, id), found, compiled, id, true,
                        alone.isPresent() ? alone : least(trial, compiled, fires));
                compare("line %d: %s holds".formatted(seed, id), found, compiled, id, false, least(trial, compiled,
                        speaks.and(tried -> !tried.violated().get(constraint) && allows(version, tried, -1))));
            }
            proposals += found.all().size();
            covers(version, found);
        }
        System.out.printf("%d random lines: %d proposals, each as small as any, and all hold%n", lines, proposals);
    }

    private static boolean hasDefaults(CompiledVersion compiled) {
        try {
            return compiled.defaults() != null;
        } catch (EvaluationException noValue) {
            return false;
        }
    }

    private static boolean allows(ProductLineVersion version, Tried tried, int but) {
        return IntStream.range(0, version.constraints().size()).allMatch(i -> i == but
                || version.constraints().get(i).severity() != Severity.ERROR || !tried.violated().get(i));
    }

    /** The fewest selections that an example of it needs. */
    private static OptionalInt least(Trial trial, CompiledVersion compiled, Predicate<Tried> wanted) {
        Map<String, Value> defaults = compiled.defaults().values();
        return trial.tried().stream().filter(wanted)
                .filter(tried -> compiled.version().characteristics().stream().allMatch(one -> !defaults.containsKey(one.code())
                        || tried.selections().of(one.code()).isPresent() || !tried.applies().get(compiled.version().characteristics().indexOf(one))))
                .mapToInt(tried -> (int) tried.selections().values().entrySet().stream()
                        .filter(selected -> !NearDefaults.stays(compiled.version(), compiled.defaults(), selected.getKey(), selected.getValue())).count())
                .min();
    }

    private static void compare(String place, Proposals found, CompiledVersion compiled, String id, boolean firing, OptionalInt least) {
        List<Proposals.Proposal> proposals = found.all().stream()
                .filter(proposal -> proposal.constraint().equals(id) && proposal.firing() == firing).toList();
        assertThat(proposals).as(place).hasSize(least.isPresent() ? 1 : 0);
        for (Proposals.Proposal proposal : proposals) {
            assertThat(proposal.example().selections()).as(place).hasSize(least.getAsInt());
            Selections shown = ExampleSelections.of(compiled, proposal.example());
            assertThat(compiled.undecided(shown)).as(place).isEmpty();
            assertThat(compiled.verdict(shown).violations().stream().anyMatch(violation -> violation.constraint().id().equals(id)))
                    .as(place).isEqualTo(firing);
        }
    }

    private static void covers(ProductLineVersion version, Proposals proposals) {
        List<Example> examples = new ArrayList<>(version.examples());
        proposals.all().forEach(proposal -> examples.add(proposal.example()));
        ProductLineVersion with = with(version, examples);
        assertThat(Examples.failures(CompiledVersion.of(with))).isEmpty();
        Coverage coverage = Coverage.of(with);
        for (Proposals.Proposal proposal : proposals.all()) {
            Coverage.OfConstraint of = coverage.constraints().stream().filter(one -> one.constraint().equals(proposal.constraint())).findFirst().orElseThrow();
            assertThat(proposal.firing() ? of.firing() : of.holding()).contains(proposal.example().name());
        }
    }

    private static ProductLineVersion with(ProductLineVersion version, List<Example> examples) {
        return new ProductLineVersion(version.code(), version.version(), version.effectiveFrom(), version.name(), version.description(),
                version.currency(), version.groups(), version.characteristics(), version.calculations(), version.constraints(), version.prices(),
                version.footprint(), version.steps(), examples, version.dueDays(), version.contentHash());
    }

    @Test
    void coverageNamesTheExamplesThatTryAConstraint() {
        Coverage coverage = Coverage.of(ShippedLines.line("cord").version());
        assertThat(coverage.constraints()).extracting(Coverage.OfConstraint::constraint)
                .isEqualTo(ShippedLines.line("cord").version().constraints().stream().map(Constraint::id).toList());
        assertThat(coverage.covered()).isPositive().isLessThanOrEqualTo(coverage.constraints().size());
        assertThat(coverage.constraints()).anySatisfy(one -> assertThat(one.firing()).isNotEmpty());
    }

    @Test
    void anExampleThatClaimsNothingCoversNothing() {
        ProductLineVersion version = ShippedLines.line("cord").version();
        ProductLineVersion silent = with(version, List.of(new Example("says nothing", Map.of(), null, null, List.of(), List.of())));
        assertThat(Coverage.of(silent).constraints()).allMatch(one -> one.firing().isEmpty() && one.holding().isEmpty());
    }

    @Test
    void proposedExamplesCatchMutantsThatNoExampleCaught() {
        ProductLineVersion version = RichLine.of(4);
        ProductLineVersion bare = with(version, List.of());
        Mutants before = Mutants.of(bare, 30, 1, TIME);
        assertThat(before.caught()).isZero();
        List<Example> examples = new ArrayList<>();
        Proposals.of(bare, TIME).all().forEach(proposal -> examples.add(proposal.example()));
        Mutants after = Mutants.of(with(version, examples), 30, 1, TIME);
        assertThat(after.mutants()).isEqualTo(before.mutants());
        assertThat(after.alike() + after.caught() + after.survivors().size()).isEqualTo(after.mutants());
        assertThat(after.caught()).isPositive();
        System.out.printf("without examples %d of %d mutants caught, with those proposed %d; %d are alike%n", before.caught(), before.mutants(),
                after.caught(), before.alike());
    }

    @Test
    void theSameSeedDrawsTheSameMutants() {
        ProductLineVersion version = ShippedLines.line("luth").version();
        assertThat(Mutations.of(version, 20, 7).stream().map(Mutation::path).toList())
                .isEqualTo(Mutations.of(version, 20, 7).stream().map(Mutation::path).toList())
                .isNotEqualTo(Mutations.of(version, 20, 8).stream().map(Mutation::path).toList());
    }
}
