package dev.tandem.rules.model;

import dev.tandem.rules.model.ProductLineText.Difference;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds what two contents say differently. */
final class TreeDifference {

    private static final int SHOWN = 300;

    private final int most;
    private final List<Difference> found = new ArrayList<>();

    TreeDifference(int most) {
        this.most = most;
    }

    List<Difference> of(Tree before, Tree after) {
        compare("", before, after);
        return List.copyOf(found);
    }

    private void compare(String path, @Nullable Tree before, @Nullable Tree after) {
        if (found.size() >= most || before != null && after != null && TreeEdit.same(before, after)) {
            return;
        }
        if (before instanceof Tree.Branch(var old) && after instanceof Tree.Branch(var now)) {
            Set<String> keys = new LinkedHashSet<>(old.keySet());
            keys.addAll(now.keySet());
            keys.forEach(key -> compare(path.isEmpty() ? key : path + "." + key, old.get(key), now.get(key)));
            List<String> order = old.keySet().stream().filter(now::containsKey).toList();
            List<String> reordered = now.keySet().stream().filter(old::containsKey).toList();
            if (!order.equals(reordered)) {
                add(path, "in the order " + String.join(", ", order), "in the order " + String.join(", ", reordered));
            }
        } else if (before instanceof Tree.Items(var old) && after instanceof Tree.Items(var now)) {
            for (int i = 0; i < Math.max(old.size(), now.size()); i++) {
                compare(path + "[" + i + "]", i < old.size() ? old.get(i) : null, i < now.size() ? now.get(i) : null);
            }
        } else {
            add(path, before == null ? null : YamlWriter.inline(before), after == null ? null : YamlWriter.inline(after));
        }
    }

    private void add(String path, @Nullable String from, @Nullable String to) {
        if (found.size() < most) {
            found.add(new Difference(path, shortened(from), shortened(to)));
        }
    }

    private static @Nullable String shortened(@Nullable String text) {
        return text == null || text.length() <= SHOWN ? text : text.substring(0, text.offsetByCodePoints(0, SHOWN / 2)) + "…";
    }
}
