package dev.tandem.configuration;

import dev.tandem.rules.expression.Value;
import dev.tandem.rules.model.Characteristic;
import java.util.Set;
import java.util.TreeSet;

/** What the customer has decided about one characteristic; binds until it is given back. */
public sealed interface Decision {

    String characteristic();

    /** What is shown for the characteristic, given what the line proposes. */
    Value over(Characteristic characteristic);

    /** The decision that stands when this one follows an earlier one about the same characteristic. */
    Decision after(Decision earlier);

    /** All of it is decided. */
    record Stated(String characteristic, Value value) implements Decision {

        @Override
        public Value over(Characteristic declared) {
            return value;
        }

        @Override
        public Decision after(Decision earlier) {
            return this;
        }
    }

    /** Single members of a multiple choice are in or out; the others are open. */
    record Members(String characteristic, Set<String> with, Set<String> without) implements Decision {

        public Members {
            with = Set.copyOf(with);
            without = Set.copyOf(without);
        }

        @Override
        public Value over(Characteristic declared) {
            return declared.proposed() instanceof Value.Codes proposed ? applied(proposed) : new Value.Codes(with);
        }

        private Value.Codes applied(Value.Codes shown) {
            return new Value.Codes(joined(shown.codes(), with, without));
        }

        @Override
        public Decision after(Decision earlier) {
            return switch (earlier) {
                case Stated(String _, Value.Codes codes) -> new Stated(characteristic, applied(codes));
                case Stated _ -> this;
                case Members members ->
                    new Members(
                            characteristic,
                            joined(members.with(), with, without),
                            joined(members.without(), without, with));
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
