package dev.tandem.rules.guidance;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Tables drawn by chance over the single choices and numbers of a line: of combinations for constraints, of numbers for prices. */
final class RandomTables {

    private static final int MOST_COLUMNS = 4;

    private final Random random;
    private final List<String> singles;
    private final List<String> numbers;
    private final ToIntFunction<String> sizes;

    /** @param singles as far as they are drawn when a table is @param sizes values of a single choice: V0, V1 and so on */
    RandomTables(long seed, List<String> singles, List<String> numbers, ToIntFunction<String> sizes) {
        random = new Random(seed * 0x2545F4914F6CDD1DL);
        this.singles = singles;
        this.numbers = numbers;
        this.sizes = sizes;
    }

    /** Entries of the section; none for about every second line. */
    String constraints() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < random.nextInt(3); i++) {
            boolean forbid = random.nextInt(3) == 0;
            text.append("  T").append(i).append(":\n    severity: ").append(random.nextInt(6) == 0 ? "WARNING" : "ERROR").append("\n    ")
                    .append(forbid ? "forbid" : "require").append(":\n").append(rows(1 + random.nextInt(forbid ? 3 : 9), false))
                    .append(random.nextInt(4) == 0 ? "    when: c0 != V1\n" : "").append("    because: {en: B, de: B}\n");
        }
        return text.toString();
    }

    /** Entries of the section, with a last row that fits whatever is chosen; none for about every second line. */
    String prices() {
        return random.nextBoolean() ? ""
                : "  TABLE:\n    label: {en: T, de: T}\n    amount:\n" + rows(1 + random.nextInt(5), true) + "      - {then: " + random.nextInt(9) + "}\n";
    }

    private String rows(int count, boolean then) {
        List<String> columns = new ArrayList<>(singles);
        columns.addAll(numbers);
        Collections.shuffle(columns, random);
        columns = columns.subList(0, 1 + random.nextInt(Math.min(MOST_COLUMNS, columns.size())));
        Set<String> rows = new LinkedHashSet<>();
        Set<String> combinations = new LinkedHashSet<>();
        for (int i = 0; i < count; i++) {
            List<String> cells = new ArrayList<>();
            for (String column : columns) {
                if (random.nextInt(4) != 0 || cells.isEmpty()) {
                    cells.add(column + ": " + (singles.contains(column) ? codes(sizes.applyAsInt(column)) : range()));
                }
            }
            if (combinations.add(cells.toString())) {
                rows.add("      - {" + String.join(", ", cells) + (then ? ", then: " + (random.nextInt(14) - 2) / 2.0 : "") + "}\n");
            }
        }
        return String.join("", rows);
    }

    private String codes(int values) {
        Set<String> codes = IntStream.range(0, 1 + random.nextInt(3)).mapToObj(_ -> "V" + random.nextInt(values)).collect(Collectors.toCollection(TreeSet::new));
        return codes.size() == 1 ? codes.iterator().next() : codes.toString();
    }

    /** Each set of numbers in one way alone: what means the same as another row is a mistake. */
    private String range() {
        int low = random.nextInt(9) - 4;
        return switch (random.nextInt(4)) {
            case 0 -> "" + low;
            case 1 -> "[" + low + ", " + (low + 2) + ".." + (low + 4) + "]";
            default -> low + ".." + (low + 1 + random.nextInt(8));
        };
    }
}
