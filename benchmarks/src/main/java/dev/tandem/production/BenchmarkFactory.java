package dev.tandem.production;

import dev.tandem.factory.Factory;
import dev.tandem.factory.FactoryFile;
import dev.tandem.people.Roster;
import dev.tandem.production.domain.PlanningCapacity;
import dev.tandem.production.domain.SplitOrderLine;
import dev.tandem.production.domain.StepToPlan;
import dev.tandem.rules.evaluation.CompiledVersion;
import dev.tandem.rules.evaluation.PlannedStep;
import dev.tandem.rules.model.ProductLineFile;
import dev.tandem.rules.policy.FactoryPolicy;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/** The demo factory and the shipped lines' default products, for measuring. */
public final class BenchmarkFactory {

    private final Factory factory = FactoryFile.read("werkhof.yaml", text("/factory/werkhof.yaml"));
    private final RouteSteps routeSteps = new RouteSteps(PlanningConfiguration.routes(FactoryPolicy.load(), factory));

    public PlanningCapacity capacity(LocalDate today) {
        return new FactoryCapacity(factory, new Roster(factory), today).planning();
    }

    /** Splits and routes a line's default product, for the number of the order that tells its steps apart. */
    public Function<Integer, List<StepToPlan>> orders(String line, int quantity) {
        String file = "/product-lines/" + line + ".yaml";
        CompiledVersion version = CompiledVersion.of(ProductLineFile.read(file, text(file)));
        List<PlannedStep> steps = version.steps(version.defaults());
        return order -> routeSteps.route(SplitOrderLine.split(steps, quantity)).stream()
                .map(part -> part.toPlan(order + "_" + part.rule().code()))
                .toList();
    }

    private static String text(String resource) {
        try (InputStream in = BenchmarkFactory.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
