package dev.tandem.catalog;

import dev.tandem.graphql.Connection;
import dev.tandem.graphql.NodeSource;
import dev.tandem.graphql.PageRequest;
import dev.tandem.rules.evaluation.CompiledVersion;
import dev.tandem.security.Caller;
import dev.tandem.storage.Query.Place;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Answers what can be bought. */
@Controller
class CatalogController implements NodeSource {

    private static final Pattern ID = Pattern.compile(ProductLine.ID_PREFIX + "_([A-Z0-9_]{1,40})_([0-9]{1,9})");

    private final Catalog catalog;
    private final Clock clock;

    CatalogController(Catalog catalog, Clock clock) {
        this.catalog = catalog;
        this.clock = clock;
    }

    @QueryMapping
    Optional<ProductLine> productLine(
            @Argument String code, @Argument @Nullable Integer version, @Argument @Nullable Instant at) {
        return catalog.describe(code, version, at);
    }

    @QueryMapping
    Connection<ProductLine> productLines(@Argument @Nullable Integer first, @Argument @Nullable String after) {
        PageRequest page = PageRequest.of(first, after);
        String last = page.after() == null ? "" : page.after().id();
        Instant now = clock.instant();
        List<ProductLine> following = catalog.inEffect(now).stream()
                .map(CompiledVersion::version)
                .filter(line -> line.code().compareTo(last) > 0)
                .flatMap(line -> catalog.describe(line.code(), line.version(), null).stream())
                .limit(page.limit())
                .toList();
        return page.connection(following, line -> new Place(null, line.code()));
    }

    @Override
    public String prefix() {
        return ProductLine.ID_PREFIX;
    }

    @Override
    public Optional<ProductLine> find(String id, Caller caller) {
        Matcher parts = ID.matcher(id);
        return parts.matches()
                ? catalog.describe(parts.group(1), Integer.valueOf(parts.group(2)), null)
                : Optional.empty();
    }
}
