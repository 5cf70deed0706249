package dev.tandem.configuration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A configuration after a change.
 *
 * @param changes proposals of the line that gave way or came with it
 */
record Changed(Configuration configuration, List<SelectionChange> changes) {

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
                .filter(change -> proposed(change.from()) && proposed(change.to()))
                .filter(change -> !Objects.equals(change.from(), change.to()))
                .forEach(changes::add);
        return new Changed(after, changes);
    }

    private static boolean proposed(@Nullable Selection selection) {
        return selection == null || selection.origin() != Selection.Origin.CUSTOMER;
    }

    private static Map<String, Selection> byCharacteristic(List<Selection> selections) {
        return selections.stream().collect(Collectors.toMap(Selection::characteristic, Function.identity()));
    }
}
