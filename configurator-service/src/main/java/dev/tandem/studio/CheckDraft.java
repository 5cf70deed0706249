package dev.tandem.studio;

import dev.tandem.catalog.PublishingCheck;
import dev.tandem.rules.evaluation.CompiledVersion;
import dev.tandem.rules.evaluation.Examples;
import dev.tandem.rules.guidance.GuidedVersion;
import dev.tandem.rules.guidance.NotGuidableException;
import dev.tandem.rules.model.Libraries;
import dev.tandem.rules.model.LibraryFile;
import dev.tandem.rules.model.ProductLineException;
import dev.tandem.rules.model.ProductLineFile;
import dev.tandem.rules.model.ProductLineText;
import dev.tandem.rules.model.ProductLineVersion;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Says what is wrong with a draft, in the studio's turn; what was found is remembered by the text, of which it follows. What cannot be read may be
 * so for a library that is not there yet, so it is looked at anew.
 */
@Component
final class CheckDraft {

    private static final int REMEMBERED = 20;

    private final List<PublishingCheck> others;
    private final Libraries libraries;
    private final StudioTurn turn;
    private final SequencedMap<String, Checked> remembered = new LinkedHashMap<>();

    CheckDraft(List<PublishingCheck> others, Libraries libraries, StudioTurn turn) {
        this.libraries = libraries;
        this.others = List.copyOf(others);
        this.turn = turn;
    }

    /** @param version null where the file cannot be read, or is a library's */
    record Checked(@Nullable ProductLineVersion version, @Nullable CompiledVersion compiled, List<DraftMistake> mistakes) {}

    /** What stands in the file itself: its form, its names and expressions, its examples. */
    List<DraftMistake> mistakes(ProductLineText file) {
        return checked(file).mistakes();
    }

    /** The version that the file says, where it has no mistake that keeps it from being read. */
    Optional<ProductLineVersion> version(ProductLineText file) {
        return Optional.ofNullable(checked(file).version());
    }

    /** The same, compiled. */
    Optional<CompiledVersion> compiled(ProductLineText file) {
        return Optional.ofNullable(checked(file).compiled());
    }

    /** Everything that keeps it from being published: its mistakes, else whether it can be guided and the factory can make it. */
    List<DraftMistake> obstacles(ProductLineText file) {
        Checked checked = checked(file);
        if (!checked.mistakes().isEmpty() || checked.version() == null) {
            return checked.mistakes();
        }
        ProductLineVersion version = checked.version();
        return turn.now(() -> {
            List<DraftMistake> found = new ArrayList<>();
            try {
                GuidedVersion.of(version);
            } catch (NotGuidableException refused) {
                found.addAll(unguidable(file, refused));
            }
            others.forEach(other -> other.obstacles(version).forEach(one -> found.add(at(file, one.path(), one.message()))));
            return found;
        });
    }

    /** Why it cannot be guided, each with its place. */
    static List<DraftMistake> unguidable(ProductLineText file, NotGuidableException refused) {
        return refused.mistakes().stream().map(mistake -> placed(file, mistake)).toList();
    }

    private Checked checked(ProductLineText file) {
        Checked known = remembered(file.text());
        if (known != null && (known.mistakes().isEmpty() || file.keys("uses").isEmpty())) {
            return known;
        }
        Checked checked = turn.now(() -> check(file));
        remember(file.text(), checked);
        return checked;
    }

    private Checked check(ProductLineText file) {
        try {
            if (LibraryFile.isLibrary(file)) {
                LibraryFile.read("draft", file.text());
                return new Checked(null, null, List.of());
            }
            ProductLineVersion version = ProductLineFile.read("draft", file.text(), libraries);
            CompiledVersion compiled = CompiledVersion.of(version);
            List<DraftMistake> failures = Examples.found(compiled).stream()
                    .map(failure -> at(file, "examples[" + failure.example() + "]", "The example \"" + failure.name() + "\" does not hold: it " + failure.complaint() + "."))
                    .toList();
            return new Checked(version, compiled, failures);
        } catch (ProductLineException mistaken) {
            return new Checked(null, null, mistaken.mistakes().stream()
                    .map(one -> new DraftMistake(one.path(), one.line(), one.column(), one.message(), one.didYouMean()))
                    .toList());
        }
    }

    private static DraftMistake at(ProductLineText file, String path, String message) {
        ProductLineText.Place place = file.place(path);
        return new DraftMistake(path, place.line(), place.column(), message, List.of());
    }

    /** A mistake that begins with its path. */
    private static DraftMistake placed(ProductLineText file, String mistake) {
        int colon = mistake.indexOf(": ");
        boolean path = colon > 0 && mistake.substring(0, colon).matches("[a-z]+\\.[A-Za-z0-9_.]+");
        return path ? at(file, mistake.substring(0, colon), mistake.substring(colon + 2)) : at(file, "", mistake);
    }

    private synchronized @Nullable Checked remembered(String text) {
        return remembered.get(text);
    }

    private synchronized void remember(String text, Checked checked) {
        remembered.putLast(text, checked);
        if (remembered.size() > REMEMBERED) {
            remembered.pollFirstEntry();
        }
    }
}
