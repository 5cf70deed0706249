package dev.tandem.ordering;

import dev.tandem.graphql.InvalidInputError;
import dev.tandem.graphql.Refused;
import dev.tandem.graphql.Texts;
import dev.tandem.graphql.UserError;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Collects everything that is wrong with an input, so that it is told at once. */
final class Mistakes {

    private final List<UserError> found = new ArrayList<>();
    private final String root;

    /** Of an input. */
    Mistakes() {
        this("input");
    }

    private Mistakes(String root) {
        this.root = root;
    }

    /** Of a field's own arguments. */
    static Mistakes ofArguments() {
        return new Mistakes("");
    }

    void add(UserError mistake) {
        found.add(mistake);
    }

    /** @param path below {@code input}, or of the argument */
    void invalid(String what, @Nullable String given, String allowed, String... path) {
        invalid(what, given, allowed, List.of(), path);
    }

    void invalid(String what, @Nullable String given, String allowed, List<String> didYouMean, String... path) {
        String shown = given == null ? null : Texts.shortened(given);
        found.add(new InvalidInputError(
                what + "; allowed is " + allowed + "." + (didYouMean.isEmpty() ? "" : " Did you mean " + String.join(" or ", didYouMean) + "?"),
                root.isEmpty() ? List.of(path) : path(path),
                shown,
                allowed,
                didYouMean.isEmpty() ? null : didYouMean));
    }

    static String shown(String given) {
        return Texts.shortened(given);
    }

    boolean none() {
        return found.isEmpty();
    }

    /** @throws Refused with everything found, if anything was */
    void refuseIfAny() {
        if (!found.isEmpty()) {
            throw new Refused(found);
        }
    }

    static List<String> path(String... below) {
        return Stream.concat(Stream.of("input"), Stream.of(below)).toList();
    }
}
