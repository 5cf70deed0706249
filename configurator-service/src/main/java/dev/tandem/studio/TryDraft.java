package dev.tandem.studio;

import dev.tandem.catalog.ProductLine;
import dev.tandem.configuration.TriedConfiguration;
import dev.tandem.configuration.TryVersion;
import dev.tandem.configuration.TryVersion.Trial;
import dev.tandem.graphql.Refused;
import dev.tandem.rules.evaluation.CompiledVersion;
import dev.tandem.rules.guidance.GuidedVersion;
import dev.tandem.rules.guidance.NotGuidableException;
import dev.tandem.rules.model.ProductLineText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lets designers and reviewers configure a draft as a customer would, one at a time with all else that is asked of drafts. */
@Component
final class TryDraft {

    /** Drafts that are kept ready to guide; each is as large as an offered version. */
    private static final int READY = 5;

    private final CheckDraft check;
    private final TryVersion tries;
    private final StudioTurn turn;
    private final SequencedMap<String, GuidedVersion> ready = new LinkedHashMap<>();

    TryDraft(CheckDraft check, TryVersion tries, StudioTurn turn) {
        this.check = check;
        this.tries = tries;
        this.turn = turn;
    }

    /** The line as the draft says it, and what a customer would be shown. */
    record Tried(ProductLine line, TriedConfiguration shown) {}

    /** @throws Refused the draft cannot be guided yet, or what a customer's decisions are refused for */
    Tried tried(Draft draft, Trial trial) {
        ProductLineText file = ProductLineText.of(draft.file());
        CompiledVersion line = check.compiled(file).orElseThrow(() -> untried(check.mistakes(file)));
        return turn.now(() -> new Tried(ProductLine.of("trial_" + draft.id(), line.version()), tries.tried(line, guided(file, line), trial)));
    }

    private GuidedVersion guided(ProductLineText file, CompiledVersion line) {
        GuidedVersion known = known(file.text());
        if (known != null) {
            return known;
        }
        try {
            GuidedVersion guided = GuidedVersion.of(line.version());
            keep(file.text(), guided);
            return guided;
        } catch (NotGuidableException refused) {
            throw untried(CheckDraft.unguidable(file, refused));
        }
    }

    private static Refused untried(List<DraftMistake> mistakes) {
        return new Refused(DraftMistakesError.of("This draft cannot be tried yet", mistakes, List.of()));
    }

    private synchronized @Nullable GuidedVersion known(String text) {
        return ready.get(text);
    }

    private synchronized void keep(String text, GuidedVersion guided) {
        ready.putLast(text, guided);
        if (ready.size() > READY) {
            ready.pollFirstEntry();
        }
    }
}
