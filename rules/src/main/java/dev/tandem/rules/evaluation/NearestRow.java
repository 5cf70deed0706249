package dev.tandem.rules.evaluation;

import dev.tandem.rules.expression.Combinations;
import dev.tandem.rules.expression.Combinations.Any;
import dev.tandem.rules.expression.Combinations.Cell;
import dev.tandem.rules.expression.Combinations.Codes;
import dev.tandem.rules.expression.Combinations.Range;
import dev.tandem.rules.expression.Combinations.Ranges;
import dev.tandem.rules.expression.Facts;
import dev.tandem.rules.model.Characteristic;
import dev.tandem.rules.model.CharacteristicValue;
import dev.tandem.rules.model.ChoiceCharacteristic;
import dev.tandem.rules.model.LocalizedText;
import dev.tandem.rules.model.VersionLayout;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a table would allow instead: of the row that is nearest to what is chosen, the cells that do not fit. Nearest is what changes no fact about the
 * customer, then the fewest characteristics, then the lightest, then what stands first.
 */
final class NearestRow {

    private static final int SHOWN = 6;

    private record Distance(int personal, int count, int weight) {
        static final Comparator<Distance> ORDER =
                Comparator.comparingInt(Distance::personal).thenComparingInt(Distance::count).thenComparingInt(Distance::weight);
    }

    private final Combinations table;
    private final List<Characteristic> columns;
    private final int[] slots;

    NearestRow(Combinations table, VersionLayout layout) {
        this.table = table;
        columns = table.columns().stream().map(column -> layout.characteristics().get(layout.slot(column.characteristic()))).toList();
        slots = columns.stream().mapToInt(column -> layout.slot(column.code())).toArray();
    }

    /** The words, and what would fit; only the words where a row fits. */
    LocalizedText after(LocalizedText words, Facts facts) {
        int nearest = IntStream.range(0, table.rows().size()).boxed()
                .min(Comparator.comparing(row -> distance(unfit(table.rows().get(row), facts)), Distance.ORDER))
                .orElseThrow();
        List<Cell> row = table.rows().get(nearest);
        List<Integer> unfit = unfit(row, facts);
        return unfit.isEmpty() ? words : new LocalizedText(
                words.en() + " Nearest that fits: " + shown(row, unfit, Locale.ENGLISH) + ".",
                words.de() + " Am nächsten läge: " + shown(row, unfit, Locale.GERMAN) + ".");
    }

    /** The columns whose value does not fit a row; what is undecided fits. */
    private List<Integer> unfit(List<Cell> row, Facts facts) {
        List<Integer> unfit = new ArrayList<>();
        for (int column = 0; column < slots.length; column++) {
            Object fact = facts.at(slots[column]);
            boolean fits = switch (fact) {
                case Integer ordinal -> row.get(column).fits(((ChoiceCharacteristic) columns.get(column)).values().get(ordinal).code());
                case BigDecimal number -> row.get(column).fits(number);
                case null, default -> true;
            };
            if (!fits) {
                unfit.add(column);
            }
        }
        return unfit;
    }

    private Distance distance(List<Integer> unfit) {
        int personal = (int) unfit.stream().filter(column -> columns.get(column).personal()).count();
        return new Distance(personal, unfit.size(), unfit.stream().mapToInt(column -> columns.get(column).weight()).sum());
    }

    private String shown(List<Cell> row, List<Integer> unfit, Locale locale) {
        return unfit.stream()
                .map(column -> columns.get(column).label().in(locale) + " " + cell(columns.get(column), row.get(column), locale))
                .collect(Collectors.joining(", "));
    }

    private static String cell(Characteristic column, Cell cell, Locale locale) {
        return switch (cell) {
            case Any _ -> "";
            case Codes(List<String> codes) -> either(((ChoiceCharacteristic) column).values().stream()
                    .filter(value -> codes.contains(value.code())).map(CharacteristicValue::label).map(label -> label.in(locale)), locale);
            case Ranges(List<Range> ranges) -> either(ranges.stream().map(range -> range(range, locale)), locale);
        };
    }

    private static String range(Range range, Locale locale) {
        String low = Messages.number(range.low(), locale);
        return range.low().equals(range.high()) ? low : low + (german(locale) ? " bis " : " to ") + Messages.number(range.high(), locale);
    }

    private static String either(Stream<String> parts, Locale locale) {
        List<String> all = parts.toList();
        List<String> shown = all.size() <= SHOWN ? all : Stream.concat(all.stream().limit(SHOWN - 1L), Stream.of("…")).toList();
        return shown.size() == 1 ? shown.getFirst()
                : String.join(", ", shown.subList(0, shown.size() - 1)) + (german(locale) ? " oder " : " or ") + shown.getLast();
    }

    private static boolean german(Locale locale) {
        return locale.getLanguage().equals("de");
    }
}
