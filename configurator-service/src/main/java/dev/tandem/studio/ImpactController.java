package dev.tandem.studio;

import dev.tandem.catalog.StoredOnLine.Kind;
import dev.tandem.graphql.Connection;
import dev.tandem.graphql.NodeSource;
import dev.tandem.graphql.PageRequest;
import dev.tandem.graphql.Payloads;
import dev.tandem.graphql.UserError;
import dev.tandem.rules.analysis.Impact.Outcome;
import dev.tandem.security.Caller;
import dev.tandem.studio.AssessImpact.AssessImpactInput;
import dev.tandem.studio.AssessImpact.CancelImpactInput;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.data.method.annotation.SubscriptionMapping;
import org.springframework.stereotype.Controller;

/** Shows designers and reviewers what a draft would do to what is stored. */
@Controller
class ImpactController implements NodeSource {

    private final AssessImpact assess;
    private final ImpactNews news;

    ImpactController(AssessImpact assess, ImpactNews news) {
        this.assess = assess;
        this.news = news;
    }

    record DraftImpactPayload(@Nullable DraftImpact impact, List<UserError> userErrors) {}

    @MutationMapping
    DraftImpactPayload assessImpact(@Argument AssessImpactInput input, Caller caller) {
        return Payloads.answer(() -> assess.assess(input, caller), DraftImpactPayload::new);
    }

    @MutationMapping
    DraftImpactPayload cancelImpact(@Argument CancelImpactInput input) {
        return Payloads.answer(() -> assess.cancel(input), DraftImpactPayload::new);
    }

    @QueryMapping
    Optional<DraftImpact> impact(@Argument String id) {
        return assess.find(id);
    }

    @SubscriptionMapping
    Publisher<DraftImpact> impactChanged(@Argument String id) {
        return news.of(id);
    }

    @SchemaMapping
    Optional<DraftImpact> impact(Draft draft) {
        return assess.lastOf(draft);
    }

    @SchemaMapping
    Connection<ImpactDetail> details(
            DraftImpact impact, @Argument Kind kind, @Argument Outcome outcome, @Argument @Nullable Integer first, @Argument @Nullable String after) {
        return assess.details(impact, kind, outcome, PageRequest.of(first, after));
    }

    @Override
    public String prefix() {
        return ImpactDocument.PREFIX;
    }

    @Override
    public Optional<DraftImpact> find(String id, Caller caller) {
        return assess.find(id, caller);
    }
}
