package dev.tandem.production;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import dev.tandem.factory.DemoFactory;
import dev.tandem.factory.Factory;
import dev.tandem.production.domain.SplitOrderLine.Part;
import dev.tandem.rules.evaluation.PlannedStep;
import dev.tandem.rules.model.ProductLineFile;
import dev.tandem.rules.model.ProductLineVersion;
import dev.tandem.rules.model.StepKind;
import dev.tandem.rules.model.StepRule;
import dev.tandem.rules.policy.CentreFact;
import dev.tandem.rules.policy.FactoryPolicy;
import dev.tandem.rules.policy.Routing;
import dev.tandem.rules.policy.StepNeed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;

/** The packaged policy, on the shipped product lines, at the demo factory. */
class FactoryPolicyAtWorkTest {

    private static final Factory WERKHOF = DemoFactory.werkhof();
    private static final FactoryPolicy POLICY = FactoryPolicy.load();
    private static final Routes ROUTES = PlanningConfiguration.routes(POLICY, WERKHOF);

    @ParameterizedTest
    @ValueSource(strings = {"velo", "luth", "cord"})
    void everyStepHasAWorkCentreAndEveryWordItsReason(String line) {
        ProductLineVersion version = line(line);
        List<RouteSteps.RoutablePart> routed = new RouteSteps(ROUTES).route(parts(version));
        assertThat(routed).extracting(part -> part.rule().code()).containsExactlyElementsOf(version.steps().stream().map(StepRule::code).toList());
        assertThat(routed).allSatisfy(part -> {
            assertThat(part.routing().eligible()).isNotEmpty().allSatisfy(choice -> assertThat(choice.reasons()).isNotEmpty());
            assertThat(part.toPlan("st").centres()).isNotEmpty();
        });
        assertThat(FactoryCanMake.refused(version, WERKHOF, ROUTES)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"velo", "luth", "cord"})
    void nothingStartsBeforeTheConsultation(String line) {
        List<RouteSteps.RoutablePart> routed = new RouteSteps(ROUTES).route(parts(line(line)));
        Set<String> consultations = routed.stream()
                .filter(part -> part.rule().capability().equals("STUDIO"))
                .map(part -> part.rule().code())
                .collect(Collectors.toSet());
        assertThat(consultations).hasSize(1);
        assertThat(routed)
                .filteredOn(part -> !consultations.contains(part.rule().code()))
                .allSatisfy(part -> {
                    assertThat(part.routing().gates()).extracting(Routing.Gate::consultation).containsExactlyElementsOf(consultations);
                    assertThat(part.after()).isNotEmpty();
                });
    }

    @Test
    void saysWhatPeopleWearAndUse() {
        Map<String, List<String>> protections = Stream.of("velo", "luth", "cord")
                .flatMap(line -> ROUTES.route(needs(line(line))).values().stream())
                .filter(routing -> !routing.protections().isEmpty())
                .collect(Collectors.toMap(Routing::step, routing -> routing.protections().stream().map(Routing.Protection::code).toList()));
        assertThat(protections)
                .contains(
                        entry("g11", List.of("LIFTING_AID")),
                        entry("g30", List.of("DUST_EXTRACTION")),
                        entry("c12", List.of("DUST_EXTRACTION")));
    }

    @Test
    void sendsWorkToThePartnerOnlyWhereNobodyElseMayTakeIt() {
        StepNeed anodise = new StepNeed("v1", StepKind.TEMPLATE, "PARTNER-ANO", null, null, null, List.of());
        assertThat(ROUTES.route(List.of(anodise)).get("v1").eligible()).singleElement().satisfies(choice -> {
            assertThat(choice.centre()).isEqualTo("PARTNER-ANO");
            assertThat(choice.reasons()).extracting(Routing.Conclusion::rule).contains("ONLY_ELSEWHERE");
        });
    }

    @Test
    void aFactoryWithoutExtractionIsToldAtStartWhatItMayNotMake() {
        Routes unsafe = needs -> POLICY.route("WERKHOF", needs, PlanningConfiguration.centres(WERKHOF).stream()
                .map(centre -> new CentreFact(centre.code(), centre.site(), centre.capabilities(), Set.of()))
                .toList());
        assertThat(FactoryCanMake.refused(line("cord"), WERKHOF, unsafe)).anySatisfy(sentence -> assertThat(sentence)
                .isEqualTo("- CORD step c12: Work centres offer BENCH-SHOE, but none of them may take this step. (ALL_REFUSED)"
                        + " The step makes dust, and BENCH-SHOE has no dust extraction. (DUST_NEEDS_EXTRACTION)"));
        assertThatThrownBy(() -> new RouteSteps(unsafe).route(parts(line("cord"))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("(DUST_NEEDS_EXTRACTION)");
    }

    private static List<Part> parts(ProductLineVersion version) {
        return version.steps().stream()
                .map(rule -> new Part(new PlannedStep(rule, 1, BigDecimal.TEN, null, rule.after()), Duration.ofMinutes(10), Duration.ofMinutes(10), null))
                .toList();
    }

    private static List<StepNeed> needs(ProductLineVersion version) {
        return parts(version).stream().map(part -> RouteSteps.need(part.step())).toList();
    }

    private static ProductLineVersion line(String name) {
        try {
            String file = name + ".yaml";
            return ProductLineFile.read(file, new ClassPathResource("product-lines/" + file).getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
