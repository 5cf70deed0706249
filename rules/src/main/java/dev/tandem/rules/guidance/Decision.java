package dev.tandem.rules.guidance;

import dev.tandem.rules.expression.Value;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;

/** What the customer decided about one characteristic. */
public sealed interface Decision {

    /** Exactly this value; of a multiple choice exactly these members. */
    record Exactly(Value value) implements Decision {}

    /**
     * Members of a multiple choice that are in and members that are out; the others stay open.
     *
     * @throws IllegalArgumentException a member is in and out
     */
    record Members(Set<String> with, Set<String> without) implements Decision {
        public Members {
            with = Collections.unmodifiableSet(new LinkedHashSet<>(with));
            without = Collections.unmodifiableSet(new LinkedHashSet<>(without));
            if (!Collections.disjoint(with, without)) {
                Set<String> both = new TreeSet<>(with);
                both.retainAll(without);
                throw new IllegalArgumentException("Members are both in and out: " + both);
            }
        }
    }
}
