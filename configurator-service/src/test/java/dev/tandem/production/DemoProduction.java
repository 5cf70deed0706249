package dev.tandem.production;

import dev.tandem.factory.DemoFactory;
import dev.tandem.factory.Factory;
import dev.tandem.ordering.Fulfilment;
import dev.tandem.people.Roster;
import dev.tandem.production.domain.SitePlan;
import dev.tandem.rules.evaluation.CompiledVersion;
import dev.tandem.rules.evaluation.PlannedStep;
import dev.tandem.rules.model.ProductLineFile;
import dev.tandem.rules.policy.FactoryPolicy;
import dev.tandem.storage.DocumentType;
import dev.tandem.storage.Documents;
import dev.tandem.storage.Store;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.core.io.ClassPathResource;

/** The demo factory with an empty plan on a Monday morning, without Spring. */
final class DemoProduction {

    static final Instant MONDAY = Instant.parse("2026-11-23T08:00:00Z");

    private static final FactoryPolicy POLICY = FactoryPolicy.load();

    final Factory factory = DemoFactory.werkhof();
    final Roster roster = new Roster(factory);
    final SitePlan plan;
    final PlanWorkOrders planWorkOrders;
    final EstimateLeadTimes estimateLeadTimes;
    final HeldPlaces heldPlaces;
    final ReplanWorkOrders replan;
    final StaticListableBeanFactory beans = new StaticListableBeanFactory();

    DemoProduction() {
        this(new Unwritten(), Clock.fixed(MONDAY, ZoneOffset.UTC));
    }

    /** One node of those that share the store. */
    DemoProduction(Store store, Clock clock) {
        FactoryCapacity capacity = new FactoryCapacity(factory, roster, LocalDate.of(2026, 11, 23));
        RouteSteps routeSteps = new RouteSteps(PlanningConfiguration.routes(POLICY, factory));
        plan = new SitePlan(capacity.planning());
        heldPlaces = new HeldPlaces(plan);
        replan = new ReplanWorkOrders(plan, capacity.promiseBuffer(), heldPlaces);
        planWorkOrders = new PlanWorkOrders(factory, plan, capacity.promiseBuffer(), routeSteps,
                new PlanningTurn(store, factory, clock), heldPlaces, beans.getBeanProvider(Withdrawal.class));
        estimateLeadTimes = new EstimateLeadTimes(plan, capacity.promiseBuffer(), routeSteps, Clock.fixed(MONDAY, factory.timeZone()));
    }

    static CompiledVersion line(String code) {
        String file = "product-lines/" + code.toLowerCase(Locale.ROOT) + ".yaml";
        try {
            return CompiledVersion.of(ProductLineFile.read(file, new ClassPathResource(file).getContentAsString(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<PlannedStep> defaultSteps(String code) {
        CompiledVersion line = line(code);
        return line.steps(line.defaults());
    }

    static Fulfilment.LineToMake oneDefault(String code, int quantity) {
        return new Fulfilment.LineToMake(1, code, 1, defaultSteps(code), List.of(), quantity);
    }

    /** A store that planning alone never asks for anything. */
    private record Unwritten() implements Store {

        @Override
        public <T> Documents<T> documents(DocumentType<T> type) {
            throw new UnsupportedOperationException(type.name());
        }

        @Override
        public String location() {
            return "nowhere";
        }

        @Override
        public void ping() {}
    }
}
