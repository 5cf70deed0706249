package dev.tandem.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DocumentJsonTest {

    sealed interface Step {}

    sealed interface ByMachine extends Step {}

    record Press(BigDecimal tonnes) implements ByMachine {}

    record Polish(String grain, boolean gated) implements Step {
        public boolean isGated() {
            throw new IllegalStateException("is no component");
        }

        public String getWords() {
            throw new IllegalStateException("is no component");
        }
    }

    enum Colour { RED }

    record Everything(
            String text,
            BigDecimal price,
            long big,
            Instant at,
            LocalDate day,
            Duration time,
            OffsetDateTime offset,
            ZonedDateTime zoned,
            ZoneId zone,
            Colour colour,
            Optional<String> some,
            Optional<String> none,
            @Nullable String missing,
            List<Step> steps,
            Map<String, Step> byName,
            Optional<Step> maybe,
            ByMachine machine,
            Press press,
            Set<Colour> colours,
            Map<String, BigDecimal> numbers) {}

    @Test
    void readsWhatItWroteWithoutLoss() {
        Everything everything = everything();
        String json = DocumentJson.write(Everything.class, everything);
        assertThat(DocumentJson.read(Everything.class, json)).isEqualTo(everything);
    }

    @Test
    void namesSealedTypesReadably() {
        assertThat(DocumentJson.write(Everything.class, everything()))
                .contains("{\"@type\":\"Press\",\"tonnes\":2.50}", "\"press\":{\"tonnes\":0}")
                .contains("{\"@type\":\"Polish\",\"grain\":\"fine\",\"gated\":true}")
                .doesNotContain("dev.tandem");
    }

    @Test
    void writesAndReadsADocumentThatIsItselfSealed() {
        String json = DocumentJson.write(Step.class, new Press(BigDecimal.ONE));
        assertThat(json).isEqualTo("{\"@type\":\"Press\",\"tonnes\":1}");
        assertThat(DocumentJson.read(Step.class, json)).isEqualTo(new Press(BigDecimal.ONE));
        assertThat(DocumentJson.read(Step.class, "{\"tonnes\":1.10,\"@type\":\"Press\"}")).isEqualTo(new Press(new BigDecimal("1.10")));
    }

    @Test
    void refusesATypeThatTheHierarchyDoesNotPermit() {
        assertThatThrownBy(() -> DocumentJson.read(Step.class, "{\"@type\":\"java.lang.ProcessBuilder\"}"))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> DocumentJson.read(Step.class, "{\"@type\":\"Everything\"}"))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void toleratesComponentsOfOtherVersions() {
        assertThat(DocumentJson.read(Polish.class, "{\"grain\":\"fine\",\"later\":{\"deep\":[1]}}"))
                .isEqualTo(new Polish("fine", false));
    }

    @Test
    void refusesHalfACharacter() {
        assertThatIllegalArgumentException().isThrownBy(() -> DocumentJson.write(Polish.class, new Polish("\uD83D", false)));
    }

    @Test
    void refusesWhatIsTooLarge() {
        assertThatThrownBy(() -> DocumentJson.write(Polish.class, new Polish("ä".repeat(DocumentJson.LIMIT / 2), false)))
                .isInstanceOf(DocumentTooLargeException.class)
                .hasMessageContaining("Polish takes 8388634 bytes as JSON, allowed are 8388608");
    }

    private static Everything everything() {
        Press press = new Press(new BigDecimal("2.50"));
        Polish polish = new Polish("fine", true);
        return new Everything(
                "Größe \uD83D\uDEB2 שלום \" \\ \u0000", new BigDecimal("1E+3"), Long.MAX_VALUE, Instant.parse("2026-11-22T10:00:00.123456789Z"),
                LocalDate.of(2026, 11, 22), Duration.ofMinutes(90), OffsetDateTime.parse("2026-11-22T10:00:00.5+02:00"),
                ZonedDateTime.parse("2026-11-22T10:00:00+01:00[Europe/Berlin]"), ZoneId.of("Europe/Berlin"), Colour.RED,
                Optional.of("x"), Optional.empty(), null, List.of(press, polish), Map.of("a", polish), Optional.of(press), press,
                new Press(BigDecimal.ZERO), Set.of(Colour.RED),
                Map.of("a", new BigDecimal("1.500"), "b", new BigDecimal("123456789012345678901234567890.12"), "c", new BigDecimal("-0.0")));
    }
}
