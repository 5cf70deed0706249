package dev.tandem.rules.analysis;

import dev.tandem.rules.model.LocalizedText;
import java.util.List;
import java.util.stream.Collectors;

/** The words of findings. */
final class Wording {

    private static final int SHOWN = 8;

    private Wording() {}

    static LocalizedText of(String en, String de) {
        return new LocalizedText(en, de);
    }

    /** A sentence that ends with its reason: the places that together make it so, where there are any. */
    static LocalizedText because(String en, String de, List<String> related) {
        if (related.isEmpty()) {
            return new LocalizedText(en + ".", de + ".");
        }
        return new LocalizedText(en + ": " + names(related, "and") + (related.size() == 1 ? " sees to it." : " together see to it."),
                de + ": " + (related.size() == 1 ? "Dafür sorgt " : "Dafür sorgen zusammen ") + names(related, "und") + ".");
    }

    /** {@code V01, V02 and V03}. */
    static String names(List<String> paths, String and) {
        List<String> names = paths.stream().map(Paths::shown).toList();
        if (names.size() > SHOWN) {
            return String.join(", ", names.subList(0, SHOWN)) + " " + and + " " + (names.size() - SHOWN) + " …";
        }
        return names.size() < 2 ? String.join("", names)
                : names.subList(0, names.size() - 1).stream().collect(Collectors.joining(", ")) + " " + and + " " + names.getLast();
    }
}
