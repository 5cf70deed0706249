package dev.tandem.production;

import dev.tandem.factory.Factory;
import dev.tandem.factory.FactoryFile;
import dev.tandem.factory.WorkCentre;
import dev.tandem.people.Roster;
import dev.tandem.production.domain.PlanningCapacity;
import dev.tandem.production.domain.SplitOrderLine;
import dev.tandem.production.domain.StepToPlan;
import dev.tandem.rules.evaluation.CompiledVersion;
import dev.tandem.rules.model.LocalizedText;
import dev.tandem.rules.model.ProductLineFile;
import dev.tandem.rules.policy.Routing;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The demo factory and the shipped lines' default products, for measuring. */
public final class BenchmarkFactory {

    private static final Routing.Conclusion OFFERS = new Routing.Conclusion("OFFERS", 1, new LocalizedText("Offers it.", "Bietet es."));

    private final Factory factory = FactoryFile.read("werkhof.yaml", text("/factory/werkhof.yaml"));
    private final RouteSteps routeSteps = new RouteSteps(steps -> steps.stream()
            .map(step -> new Routing(
                    step.code(),
                    factory.offering(step.capability()).stream().map(WorkCentre::code).map(code -> new Routing.Choice(code, 0, List.of(OFFERS))).toList(),
                    List.of(),
                    List.of(),
                    List.of()))
            .collect(Collectors.toMap(Routing::step, Function.identity())));

    public PlanningCapacity capacity(LocalDate today) {
        return new FactoryCapacity(factory, new Roster(factory), today).planning();
    }

    /** The steps of a line's default product, by the number of the order that tells them apart. */
    public Function<Integer, List<StepToPlan>> orders(String line, int quantity) {
        String file = "/product-lines/" + line + ".yaml";
        CompiledVersion version = CompiledVersion.of(ProductLineFile.read(file, text(file)));
        var parts = routeSteps.route(SplitOrderLine.split(version.steps(version.defaults()), quantity));
        return order -> parts.stream().map(part -> part.toPlan(order + "_" + part.rule().code())).toList();
    }

    private static String text(String resource) {
        try (InputStream in = BenchmarkFactory.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
