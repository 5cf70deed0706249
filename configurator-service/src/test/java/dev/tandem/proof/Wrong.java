package dev.tandem.proof;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts one wrong thing into a good input. */
final class Wrong {

    private Wrong() {}

    /** A copy of the input with the value at this path. @param path names of fields and places in lists, outermost first */
    static Map<String, Object> with(Map<String, Object> good, List<Object> path, @Nullable Object value) {
        @SuppressWarnings("unchecked")
        Map<String, Object> changed = (Map<String, Object>) put(good, path, value);
        return changed;
    }

    private static @Nullable Object put(@Nullable Object here, List<Object> path, @Nullable Object value) {
        if (path.isEmpty()) {
            return value;
        }
        List<Object> rest = path.subList(1, path.size());
        if (path.getFirst() instanceof Integer index) {
            List<@Nullable Object> list = new ArrayList<>((List<?>) java.util.Objects.requireNonNull(here));
            list.set(index, put(list.get(index), rest, value));
            return list;
        }
        Map<Object, @Nullable Object> map = new LinkedHashMap<>((Map<?, ?>) java.util.Objects.requireNonNull(here));
        map.put(path.getFirst(), put(map.get(path.getFirst()), rest, value));
        return map;
    }

    /** What stands there; null where nothing does. */
    static @Nullable Object at(Object input, List<Object> path) {
        Object here = input;
        for (Object step : path) {
            here = switch (here) {
                case Map<?, ?> map -> map.get(step);
                case List<?> list -> list.get((Integer) step);
                case null, default -> null;
            };
        }
        return here;
    }
}
