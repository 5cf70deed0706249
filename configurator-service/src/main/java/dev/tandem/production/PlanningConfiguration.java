package dev.tandem.production;

import dev.tandem.factory.Factory;
import dev.tandem.people.Roster;
import dev.tandem.production.domain.PromiseBuffer;
import dev.tandem.production.domain.SitePlan;
import dev.tandem.rules.policy.CentreFact;
import dev.tandem.rules.policy.FactoryPolicy;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Builds the empty plan, the routes by the factory's policy and the promise buffer at start. */
@Configuration(proxyBeanMethods = false)
class PlanningConfiguration {

    @Bean
    FactoryCapacity factoryCapacity(Factory factory, Roster roster, Clock clock) {
        return new FactoryCapacity(factory, roster, LocalDate.ofInstant(clock.instant(), factory.timeZone()));
    }

    @Bean
    SitePlan sitePlan(FactoryCapacity capacity) {
        return new SitePlan(capacity.planning());
    }

    @Bean
    PromiseBuffer promiseBuffer(FactoryCapacity capacity) {
        return capacity.promiseBuffer();
    }

    @Bean
    Routes routes(Factory factory) {
        return routes(FactoryPolicy.load(), factory);
    }

    static Routes routes(FactoryPolicy policy, Factory factory) {
        List<CentreFact> centres = centres(factory);
        return new RememberedRoutes(steps -> policy.route(factory.mainSite(), steps, centres));
    }

    static List<CentreFact> centres(Factory factory) {
        return factory.workCentres().values().stream()
                .map(centre -> new CentreFact(centre.code(), centre.site(), centre.capabilities(), centre.protections()))
                .toList();
    }
}
