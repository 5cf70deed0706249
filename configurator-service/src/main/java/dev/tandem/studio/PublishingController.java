package dev.tandem.studio;

import dev.tandem.catalog.VersionOffer;
import dev.tandem.graphql.Payloads;
import dev.tandem.graphql.UserError;
import dev.tandem.security.Caller;
import dev.tandem.studio.DraftController.DraftPayload;
import dev.tandem.studio.PublishDraft.PublishDraftInput;
import dev.tandem.studio.ReviewDraft.ApproveDraftInput;
import dev.tandem.studio.ReviewDraft.DiscardDraftInput;
import dev.tandem.studio.ReviewDraft.SendBackDraftInput;
import dev.tandem.studio.ReviewDraft.SubmitDraftInput;
import dev.tandem.studio.SteerOffers.RollBackInput;
import dev.tandem.studio.SteerOffers.WithdrawVersionInput;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Takes drafts through review into what is offered, and takes that back. */
@Controller
class PublishingController {

    private final ReviewDraft review;
    private final PublishDraft publish;
    private final SteerOffers steer;

    PublishingController(ReviewDraft review, PublishDraft publish, SteerOffers steer) {
        this.review = review;
        this.publish = publish;
        this.steer = steer;
    }

    record VersionOffersPayload(List<VersionOffer> offers, List<UserError> userErrors) {

        static VersionOffersPayload of(@Nullable List<VersionOffer> offers, List<UserError> errors) {
            return new VersionOffersPayload(offers == null ? List.of() : offers, errors);
        }
    }

    @QueryMapping
    List<VersionOffer> versionOffers(@Argument String productLine) {
        return steer.offers(productLine);
    }

    @MutationMapping
    DraftPayload submitDraft(@Argument SubmitDraftInput input, Caller caller) {
        return Payloads.answer(() -> review.submit(input, caller), DraftPayload::new);
    }

    @MutationMapping
    DraftPayload approveDraft(@Argument ApproveDraftInput input, Caller caller) {
        return Payloads.answer(() -> review.approve(input, caller), DraftPayload::new);
    }

    @MutationMapping
    DraftPayload sendBackDraft(@Argument SendBackDraftInput input, Caller caller) {
        return Payloads.answer(() -> review.sendBack(input, caller), DraftPayload::new);
    }

    @MutationMapping
    DraftPayload discardDraft(@Argument DiscardDraftInput input, Caller caller) {
        return Payloads.answer(() -> review.discard(input, caller), DraftPayload::new);
    }

    @MutationMapping
    DraftPayload publishDraft(@Argument PublishDraftInput input, Caller caller) {
        return Payloads.answer(() -> publish.publish(input, caller), DraftPayload::new);
    }

    @MutationMapping
    VersionOffersPayload rollBack(@Argument RollBackInput input, Caller caller) {
        return Payloads.answer(() -> steer.rollBack(input, caller), VersionOffersPayload::of);
    }

    @MutationMapping
    VersionOffersPayload withdrawVersion(@Argument WithdrawVersionInput input, Caller caller) {
        return Payloads.answer(() -> steer.withdraw(input, caller), VersionOffersPayload::of);
    }
}
