package dev.tandem.rules.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.rules.evaluation.ShippedLines;
import dev.tandem.rules.model.Characteristic;
import dev.tandem.rules.model.ProductLineVersion;
import dev.tandem.rules.model.TextCharacteristic;
import dev.tandem.rules.expression.Value;
import java.math.BigInteger;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Numbers of configurations against counting them one by one. {@code -Dtandem.lines} says on how many lines. */
class ConfigurationNumbersTest {

    private static final int LINES = Integer.getInteger("tandem.lines", 60);
    private static final int MOST = Integer.getInteger("tandem.configurations", 5_000);

    @Test
    void countsWhatTryingEverythingCounts() {
        int lines = 0;
        int effects = 0;
        for (long seed = 1; lines < LINES; seed++) {
            ProductLineVersion version = RichLine.of(seed);
            if (version.characteristics().stream().filter(TextCharacteristic.class::isInstance).count() > 1) {
                continue;
            }
            Trial trial = Trial.of(version, MOST);
            if (trial == null) {
                continue;
            }
            lines++;
            ConfigurationNumbers numbers = ConfigurationNumbers.of(version, Duration.ofMinutes(5)).orElseThrow();
            assertThat(numbers.valid()).as("line %d%n%s", seed, RichLine.file(seed)).isEqualTo(exactly(count(trial, -1)));
            for (ConfigurationNumbers.Effect effect : numbers.effects()) {
                int constraint = version.constraints().indexOf(version.constraint(effect.constraint()).orElseThrow());
                assertThat(effect.without()).as("line %d without %s", seed, effect.constraint()).isEqualTo(exactly(count(trial, constraint)));
                effects++;
            }
            ConfigurationNumbers hurried = ConfigurationNumbers.of(version, Duration.ZERO).orElseThrow();
            BigInteger number = BigInteger.valueOf(count(trial, -1));
            assertThat(hurried.valid().atLeast()).isLessThanOrEqualTo(number);
            assertThat(hurried.valid().atMost()).isGreaterThanOrEqualTo(number);
        }
        System.out.printf("%d random lines: the number of valid configurations and what %d constraints do to it, as counted one by one%n", lines, effects);
    }

    private static ConfigurationCount exactly(long number) {
        return new ConfigurationCount(BigInteger.valueOf(number), BigInteger.valueOf(number));
    }

    private static long count(Trial trial, int without) {
        ProductLineVersion version = trial.version();
        return trial.tried().stream()
                .filter(tried -> version.characteristics().stream().allMatch(one -> hasDefaultText(one, tried)))
                .filter(tried -> IntStream.range(0, version.constraints().size()).allMatch(i -> i == without || Trial.meets(version, tried, i)))
                .count();
    }

    private static boolean hasDefaultText(Characteristic characteristic, Tried tried) {
        return !(characteristic instanceof TextCharacteristic text) || tried.selections().of(text.code())
                .map(value -> value.equals(new Value.Text(text.defaultValue()))).orElse(true);
    }

    @Test
    void boundsAreToldForLinesThatAreTooLarge() {
        ShippedLines.all().forEach(line -> {
            ConfigurationNumbers numbers = ConfigurationNumbers.of(line.version(), Duration.ofSeconds(2)).orElseThrow();
            System.out.printf("%s: %s to %s valid configurations%n", line.version().code(), numbers.valid().atLeast(), numbers.valid().atMost());
            assertThat(numbers.valid().atMost()).isPositive();
            assertThat(numbers.effects()).allSatisfy(effect ->
                    assertThat(effect.without().atMost()).isGreaterThanOrEqualTo(numbers.valid().atLeast()));
        });
    }
}
