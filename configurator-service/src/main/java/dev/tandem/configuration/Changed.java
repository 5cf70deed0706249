package dev.tandem.configuration;

import dev.tandem.rules.expression.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A configuration after a change.
 *
 * @param changes what gave way or came with it, besides what was asked for
 * @param completion what finishing the rest found; null for every other change
 */
record Changed(Configuration configuration, List<SelectionChange> changes, @Nullable Completion completion) {

    /** What was shown for a characteristic and what is shown now; null where it did not apply or does not any more. */
    record SelectionChange(String characteristic, @Nullable Selection from, @Nullable Selection to) {}

    static Changed between(List<Selection> before, Configuration after) {
        Map<String, Selection> old = byCharacteristic(before);
        Map<String, Selection> now = byCharacteristic(after.selections());
        List<SelectionChange> changes = new ArrayList<>();
        Stream.concat(before.stream(), after.selections().stream())
                .map(Selection::characteristic)
                .distinct()
                .map(code -> new SelectionChange(code, old.get(code), now.get(code)))
                .filter(change -> !Objects.equals(value(change.from()), value(change.to())))
                .forEach(changes::add);
        return new Changed(after, changes, null);
    }

    /** The same without what was asked for. */
    Changed besides(Set<String> asked) {
        return new Changed(
                configuration,
                changes.stream().filter(change -> !asked.contains(change.characteristic())).toList(),
                completion);
    }

    /** The same, and what finishing the rest found. */
    Changed finished(Completion found) {
        return new Changed(configuration, changes, found);
    }

    private static @Nullable Value value(@Nullable Selection selection) {
        return selection == null ? null : selection.value();
    }

    private static Map<String, Selection> byCharacteristic(List<Selection> selections) {
        return selections.stream().collect(Collectors.toMap(Selection::characteristic, Function.identity()));
    }
}
