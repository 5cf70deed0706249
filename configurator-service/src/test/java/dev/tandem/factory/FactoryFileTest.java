package dev.tandem.factory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.rules.model.StepKind;
import java.time.Duration;
import java.time.LocalTime;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FactoryFileTest {

    @Test
    void readsTheDemoFactory() {
        Factory factory = DemoFactory.werkhof();

        assertThat(factory.timeZone()).hasToString("Europe/Berlin");
        assertThat(factory.workCentres()).hasSize(30);
        assertThat(factory.workCentre("BENCH-METAL").stations()).isEqualTo(3);
        assertThat(factory.workCentre("PARTNER-ANO").site()).isEqualTo("PARTNER");
        assertThat(factory.workCentre("COBOT-A").cobotMode()).isEqualTo(CobotMode.HAND_GUIDING);
        assertThat(factory.workCentre("CURE-ROOM")).returns(StepKind.WAITING, WorkCentre::kind).returns(WorkCentre.UNLIMITED, WorkCentre::stations);
        assertThat(factory.offering("OVEN-1")).extracting(WorkCentre::code).containsExactly("OVEN-1", "OVEN-2");
        assertThat(factory.calendars().get("CRAFT").breaks())
                .containsExactly(new OpeningHours.Break(LocalTime.of(11, 30), LocalTime.NOON));
        assertThat(factory.people()).hasSize(12);
        assertThat(factory.people().get("W-03").weeklyHours()).isEqualTo(Duration.ofHours(24));
        assertThat(factory.tax().rate("CH")).isEqualByComparingTo("0.081");
        assertThat(factory.tax().rate("US")).isZero();
        assertThat(factory.carbon().electricity()).isEqualByComparingTo("0.21");
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock = """
            kind: INSPECTION           | kind: INSPEKTION           | workCentres.QC-LAB.kind: 'INSPEKTION' is not a kind of step; allowed are TEMPLATE, CRAFT, COBOT, INSPECTION, WAITING. Did you mean INSPECTION?
            mainSite: WERKHOF          | mainSite: WERKHOFF         | 'WERKHOFF' is not a site; allowed are WERKHOF, PARTNER. Did you mean WERKHOF?
            stations: unlimited        | stations: many             | 'many' is not a number; allowed is 1 to 1000.
            from: "06:00", to: "22:00" | from: "06:00", to: "5 pm"  | calendars.MACHINE.to: '5 pm' is not a time of day; allowed is "00:00" to "23:59".
            from: "06:00", to: "22:00" | from: "06:00", to: "05:00" | calendars.MACHINE.to: 05:00 must be later than 06:00.
            to: "12:00"                | to: "17:00"                | calendars.CRAFT.breaks: breaks must lie between 07:00 and 15:30, in order, and not overlap.
            bufferShare: 0.10          | bufferShare: 10            | promise.bufferShare: 10 is out of range; allowed is 0 to 1.
            bufferShare: 0.10          | bufferPart: 0.10           | 'bufferPart' is not a known field; allowed are bufferWorkingDays, bufferShare.
            {CLICKING: 4,              | {CLICKING: 5,              | people.W-09.skills.CLICKING: 5 is out of range; allowed is 1 to 4.
            cobotMode: HAND_GUIDING    | kw: 2                      | a centre of kind COBOT states its cobotMode, and no other centre does.
            timeZone: Europe/Berlin    | timeZone: Werkhof          | 'Werkhof' is not a time zone
            mainSite: WERKHOF          | mainSite: [                | not readable as YAML
            """)
    void saysWhereAMistakeIsAndWhatIsAllowed(String right, String wrong, String told) {
        String text = DemoFactory.text();
        assertThat(text).contains(right);

        assertThatThrownBy(() -> FactoryFile.read("werkhof.yaml", text.replace(right, wrong)))
                .isInstanceOf(FactoryException.class)
                .hasMessageContaining(told);
    }

    @Test
    void givesLineAndColumn() {
        assertThatThrownBy(() -> FactoryFile.read("werkhof.yaml", "\nfomat: 1\n" + DemoFactory.text()))
                .hasMessageStartingWith("werkhof.yaml:2:8: fomat: 'fomat' is not a known field")
                .hasMessageEndingWith("Did you mean format?");
    }

    @Test
    void namesWhatIsMissing() {
        String text = String.join("\n", Stream.of(DemoFactory.text().split("\n")).filter(line -> !line.startsWith("peopleCalendar")).toList());

        assertThatThrownBy(() -> FactoryFile.read("werkhof.yaml", text)).hasMessageContaining("'peopleCalendar' is missing.");
    }
}
