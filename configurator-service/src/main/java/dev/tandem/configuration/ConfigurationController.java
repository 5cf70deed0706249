package dev.tandem.configuration;

import dev.tandem.catalog.Catalog;
import dev.tandem.catalog.ProductLine;
import dev.tandem.configuration.ChangeConfiguration.ChangeConfigurationInput;
import dev.tandem.configuration.LeadTimes.LeadTime;
import dev.tandem.configuration.StartConfiguration.StartConfigurationInput;
import dev.tandem.graphql.NodeSource;
import dev.tandem.graphql.Payloads;
import dev.tandem.security.Caller;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Lets customers configure. */
@Controller
class ConfigurationController implements NodeSource {

    private final Configurations configurations;
    private final CheckConfiguration check;
    private final StartConfiguration start;
    private final ChangeConfiguration change;
    private final EstimateLeadTime estimate;
    private final Catalog catalog;

    ConfigurationController(
            Configurations configurations,
            CheckConfiguration check,
            StartConfiguration start,
            ChangeConfiguration change,
            EstimateLeadTime estimate,
            Catalog catalog) {
        this.configurations = configurations;
        this.check = check;
        this.start = start;
        this.change = change;
        this.estimate = estimate;
        this.catalog = catalog;
    }

    @QueryMapping
    ConfigurationCheck checkConfiguration(
            @Argument String productLine, @Argument @Nullable Integer version, @Argument List<SelectionInput> selections) {
        return Payloads.answer(() -> check.check(productLine, version, selections), ConfigurationCheck::of);
    }

    @QueryMapping
    Optional<Configuration> configuration(@Argument String id) {
        return configurations.find(id);
    }

    @MutationMapping
    ConfigurationPayload startConfiguration(@Argument StartConfigurationInput input, Caller caller) {
        return Payloads.answer(() -> start.start(input, caller), ConfigurationPayload::of);
    }

    @MutationMapping
    ConfigurationPayload changeConfiguration(@Argument ChangeConfigurationInput input) {
        return Payloads.answer(() -> change.change(input), ConfigurationPayload::of);
    }

    @SchemaMapping
    Optional<ProductLine> productLine(Configuration configuration) {
        return catalog.describe(configuration.productLine(), configuration.productLineVersion(), null);
    }

    @SchemaMapping
    @Nullable LeadTime leadTime(Configuration configuration) {
        return estimate.of(configuration);
    }

    @Override
    public String prefix() {
        return StoredConfiguration.PREFIX;
    }

    @Override
    public Optional<Configuration> find(String id, Caller caller) {
        return configurations.find(id);
    }
}
