package dev.tandem.rules.guidance;

import dev.tandem.rules.expression.Value;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;

/** What the customer decided about one characteristic. */
public sealed interface Decision {

    /** The decision that stands when this one follows an earlier one about the same characteristic. */
    Decision after(Decision earlier);

    /** Exactly this value; of a multiple choice exactly these members. */
    record Exactly(Value value) implements Decision {

        @Override
        public Decision after(Decision earlier) {
            return this;
        }
    }

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

        @Override
        public Decision after(Decision earlier) {
            return switch (earlier) {
                case Exactly(Value.Codes codes) -> new Exactly(new Value.Codes(joined(codes.codes(), with, without)));
                case Exactly _ -> this;
                case Members members ->
                    new Members(joined(members.with(), with, without), joined(members.without(), without, with));
            };
        }

        private static Set<String> joined(Set<String> first, Set<String> added, Set<String> removed) {
            Set<String> joined = new TreeSet<>(first);
            joined.addAll(added);
            joined.removeAll(removed);
            return joined;
        }
    }
}
