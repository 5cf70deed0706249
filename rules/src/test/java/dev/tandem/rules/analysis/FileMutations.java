package dev.tandem.rules.analysis;

import dev.tandem.rules.model.ProductLineException;
import dev.tandem.rules.model.ProductLineFile;
import dev.tandem.rules.model.ProductLineVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Changes of what is not a rule: properties and values of choices, ranges of numbers, preconditions, what is required, what there is at all. */
final class FileMutations {

    private FileMutations() {}

    /** Empty where what the seed draws cannot be read. */
    static Optional<ProductLineVersion> of(String file, long seed) {
        Random random = new Random(seed);
        String changed = switch (random.nextInt(9)) {
            case 0 -> replaceOne(file, " p: (-?[\\d.]+)", " p: " + random.nextInt(6), random);
            case 1 -> replaceOne(file, " f: (true|false)", " f: " + random.nextBoolean(), random);
            case 2 -> replaceOne(file, "        V\\d: \\{label: [^\\n]*\\n", "", random);
            case 3 -> replaceOne(file, "      min: (-?[\\d.]+)\\n", "      min: -6\n", random);
            case 4 -> replaceOne(file, "      step: (-?[\\d.]+)\\n", "      step: 1\n", random);
            case 5 -> replaceOne(file, "      appliesWhen: '[^\\n]*'\\n", random.nextBoolean() ? "" : "      appliesWhen: 'c0 = V1'\n", random);
            case 6 -> replaceOne(file, "      label: \\{en: C, de: C\\}\\n", "      label: {en: C, de: C}\n      required: false\n", random);
            case 7 -> file.replace("characteristics:\n", "characteristics:\n  added:\n    choice:\n      label: {en: A, de: A}\n"
                    + (random.nextBoolean() ? "      appliesWhen: 'c0 != V0'\n" : "") + "      default: A0\n      values:\n"
                    + "        A0: {label: {en: A, de: A}}\n        A1: {label: {en: A, de: A}}\n        A2: {label: {en: A, de: A}}\n")
                    .replace("constraints:\n", "constraints:\n  A1:\n    severity: ERROR\n    forbid: 'added = A0 and c0 = V1'\n    because: {en: B, de: B}\n"
                            + "  A2:\n    severity: ERROR\n    require: '" + (random.nextBoolean() ? "added = A0 or c0 != V0" : "added != A2 and c0 = V1")
                            + "'\n    because: {en: B, de: B}\n");
            default -> replaceOne(file, "        V\\d: \\{label: \\{en: V, de: V\\}, p: [^\\n]*k: [^\\n]*\\n", "$0"
                    + "        NEW: {label: {en: V, de: V}, p: 1, q: 2, f: true, k: RED}\n", random);
        };
        try {
            return changed.equals(file) ? Optional.empty() : Optional.of(ProductLineFile.read("changed.yaml", changed));
        } catch (ProductLineException cannotBeRead) {
            return Optional.empty();
        }
    }

    private static String replaceOne(String file, String pattern, String with, Random random) {
        Matcher matcher = Pattern.compile(pattern).matcher(file);
        List<int[]> places = new ArrayList<>();
        while (matcher.find()) {
            places.add(new int[] {matcher.start(), matcher.end()});
        }
        if (places.isEmpty()) {
            return file;
        }
        int[] place = places.get(random.nextInt(places.size()));
        String replaced = with.replace("$0", file.substring(place[0], place[1]));
        return file.substring(0, place[0]) + replaced + file.substring(place[1]);
    }
}
