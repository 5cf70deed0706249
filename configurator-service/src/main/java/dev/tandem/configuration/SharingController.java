package dev.tandem.configuration;

import dev.tandem.catalog.Catalog;
import dev.tandem.catalog.ProductLine;
import dev.tandem.configuration.ShareConfiguration.ShareConfigurationInput;
import dev.tandem.graphql.NodeSource;
import dev.tandem.graphql.Payloads;
import dev.tandem.security.Caller;
import java.util.Optional;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Lets customers show others what they have configured. */
@Controller
class SharingController implements NodeSource {

    private final ShareConfiguration share;
    private final SharedConfigurations shared;
    private final Catalog catalog;

    SharingController(ShareConfiguration share, SharedConfigurations shared, Catalog catalog) {
        this.share = share;
        this.shared = shared;
        this.catalog = catalog;
    }

    @QueryMapping
    Optional<SharedConfiguration> sharedConfiguration(@Argument String id) {
        return shared.find(id);
    }

    @MutationMapping
    SharedConfigurationPayload shareConfiguration(@Argument ShareConfigurationInput input, Caller caller) {
        return Payloads.answer(() -> share.share(input, caller), SharedConfigurationPayload::new);
    }

    @SchemaMapping
    Optional<ProductLine> productLine(SharedConfiguration copy) {
        return catalog.describe(copy.productLine(), copy.productLineVersion(), null);
    }

    @Override
    public String prefix() {
        return StoredSharedConfiguration.PREFIX;
    }

    @Override
    public Optional<SharedConfiguration> find(String id, Caller caller) {
        return shared.find(id);
    }
}
