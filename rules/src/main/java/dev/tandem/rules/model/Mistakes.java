package dev.tandem.rules.model;

import dev.tandem.rules.model.ProductLineException.Mistake;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The mistakes found so far while a file is read. */
final class Mistakes {

    /** So that a file of nothing but mistakes cannot fill the memory. */
    private static final int LIMIT = 1_000;

    private final String file;
    private final Set<Mistake> found = new LinkedHashSet<>();
    private int beyond;

    Mistakes(String file) {
        this.file = file;
    }

    void add(Position at, String path, String message, List<String> didYouMean) {
        if (found.size() < LIMIT) {
            found.add(new Mistake(file, at.line(), at.column(), path, message, didYouMean));
        } else {
            beyond++;
        }
    }

    void add(Position at, String path, String message) {
        add(at, path, message, List.of());
    }

    boolean full() {
        return found.size() >= LIMIT;
    }

    int count() {
        return found.size() + beyond;
    }

    /** What is built, if no mistake was found since that count; a refusal by the thing itself is a mistake too. */
    <T> @Nullable T whole(int since, Position at, String path, Supplier<T> build) {
        if (count() > since) {
            return null;
        }
        try {
            return build.get();
        } catch (IllegalArgumentException refusal) {
            add(at, path, String.valueOf(refusal.getMessage()));
            return null;
        }
    }

    List<Mistake> found() {
        return List.copyOf(found);
    }

    /** @throws ProductLineException if there are any, in the order of the file */
    void raise() {
        if (found.isEmpty()) {
            return;
        }
        List<Mistake> ordered = new ArrayList<>(found);
        ordered.sort(Comparator.comparingInt(Mistake::line).thenComparingInt(Mistake::column));
        if (beyond > 0) {
            Mistake last = ordered.getLast();
            ordered.add(new Mistake(file, last.line(), last.column(), last.path(), "and " + beyond + " more mistakes.", List.of()));
        }
        throw new ProductLineException(ordered);
    }
}
