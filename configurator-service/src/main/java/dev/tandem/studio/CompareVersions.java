package dev.tandem.studio;

import dev.tandem.catalog.Catalog;
import dev.tandem.catalog.Publications;
import dev.tandem.graphql.InvalidInputError;
import dev.tandem.graphql.NotFoundError;
import dev.tandem.graphql.Refused;
import dev.tandem.graphql.Texts;
import dev.tandem.rules.analysis.MeaningDifference;
import dev.tandem.rules.model.ProductLineText;
import dev.tandem.rules.model.ProductLineText.Difference;
import dev.tandem.rules.model.ProductLineVersion;
import dev.tandem.studio.CreateDraft.PublishedVersionInput;
import dev.tandem.studio.Draft.BaseVersion;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Lays two versions of a line beside each other, published ones or drafts: what they say otherwise, and what they mean differently. */
@Component
final class CompareVersions {

    private static final int DIFFERENCES = 500;

    private final CheckDraft check;
    private final StudioTurn turn;
    private final StoredDrafts drafts;
    private final Catalog catalog;
    private final Publications publications;
    private final Duration time;

    /** @param time for what they mean differently; less than a request may take */
    CompareVersions(
            CheckDraft check,
            StudioTurn turn,
            StoredDrafts drafts,
            Catalog catalog,
            Publications publications,
            @Value("${tandem.studio.analysis-time:5s}") Duration time) {
        this.check = check;
        this.turn = turn;
        this.drafts = drafts;
        this.catalog = catalog;
        this.publications = publications;
        this.time = time;
    }

    /** One side; exactly one of the two is there. */
    record ComparedInput(@Nullable String draftId, @Nullable PublishedVersionInput version) {}

    /** The two files. */
    record Comparison(String before, String after) {}

    private record Side(@Nullable String line, String file) {}

    /** @throws Refused there is no such draft or version, or the two are of different lines */
    Comparison comparison(ComparedInput from, ComparedInput to) {
        Side before = side(from, "from");
        Side after = side(to, "to");
        if (before.line() != null && after.line() != null && !before.line().equals(after.line())) {
            throw new Refused(new InvalidInputError(
                    "One is of " + before.line() + ", the other of " + after.line() + "; allowed are two versions of one line.",
                    List.of("to"), after.line(), before.line(), null));
        }
        return new Comparison(before.file(), after.file());
    }

    /** What the second says otherwise, the first 500 places. */
    List<Difference> differences(Comparison of) {
        return ProductLineText.of(of.before()).differences(ProductLineText.of(of.after()), DIFFERENCES);
    }

    /** Empty while one of them has mistakes that keep it from being read. */
    Optional<VersionDifference> meaning(Comparison of) {
        return check.version(ProductLineText.of(of.before()))
                .flatMap(before -> check.version(ProductLineText.of(of.after())).map(after -> between(before, after)));
    }

    /**
     * What a draft means differently. Empty while it has mistakes that keep it from being read, or where it is of a new line.
     *
     * @param from null for the version that the draft was taken from, else for the one in effect
     * @throws Refused there is no such version
     */
    Optional<VersionDifference> meaning(Draft draft, @Nullable PublishedVersionInput from) {
        Optional<String> before = from == null ? base(draft) : Optional.of(published(from, "from"));
        return before.flatMap(file -> meaning(new Comparison(file, draft.file())));
    }

    /** As it was published. */
    String file(BaseVersion base) {
        return file(base.productLine(), base.version()).orElseThrow();
    }

    private VersionDifference between(ProductLineVersion before, ProductLineVersion after) {
        return turn.now(() -> VersionDifference.of(MeaningDifference.between(before, after, time), before, after));
    }

    private Side side(ComparedInput input, String where) {
        if (input.version() != null) {
            return new Side(input.version().productLine(), published(input.version(), where));
        }
        String id = input.draftId() == null ? "" : input.draftId();
        return drafts.find(id).map(found -> new Side(found.value().productLine(), found.value().text())).orElseThrow(() -> new Refused(
                new NotFoundError("There is no draft with the id '" + Texts.shortened(id) + "'.", List.of(where, "draftId"))));
    }

    private Optional<String> base(Draft draft) {
        BaseVersion base = draft.base();
        return base != null ? file(base.productLine(), base.version())
                : Optional.ofNullable(draft.productLine()).flatMap(line -> file(line, null));
    }

    private String published(PublishedVersionInput wanted, String where) {
        return file(wanted.productLine(), wanted.version()).orElseThrow(() -> new Refused(new NotFoundError(
                catalog.unknown(Texts.shortened(wanted.productLine()), wanted.version()), List.of(where))));
    }

    private Optional<String> file(String line, @Nullable Integer version) {
        return Optional.ofNullable(version).or(() -> publications.inEffect(line)).flatMap(number -> publications.file(line, number));
    }
}
