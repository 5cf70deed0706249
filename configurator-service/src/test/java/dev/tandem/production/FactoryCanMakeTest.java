package dev.tandem.production;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.factory.Craftsperson;
import dev.tandem.factory.DemoFactory;
import dev.tandem.factory.Factory;
import dev.tandem.factory.WorkCentre;
import dev.tandem.people.Roster;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FactoryCanMakeTest {

    private final Factory factory = DemoFactory.werkhof();

    @ParameterizedTest
    @ValueSource(strings = {"VELO", "LUTH", "CORD"})
    void theDemoFactoryMakesTheShippedLines(String code) {
        assertThat(FactoryCanMake.missing(DemoProduction.line(code).version(), factory, new Roster(factory))).isEmpty();
    }

    @Test
    void missesACapability() {
        Map<String, WorkCentre> centres = new LinkedHashMap<>(factory.workCentres());
        centres.remove("CURE-ROOM");
        Factory without = with(centres, factory.people());

        assertThat(FactoryCanMake.missing(DemoProduction.line("CORD").version(), without, new Roster(without)))
                .containsExactly("- CORD step c43 needs the capability CURE-ROOM, which no work centre offers.");
    }

    @Test
    void missesASkillAtTheHighestLevelThatARuleAsksFor() {
        Map<String, Craftsperson> people = new LinkedHashMap<>(factory.people());
        people.remove("W-01");
        Factory without = with(factory.workCentres(), people);

        assertThat(FactoryCanMake.missing(DemoProduction.line("VELO").version(), without, new Roster(without)))
                .containsExactly("- VELO step v32 needs TIG_WELD at level 4, which nobody has.");
    }

    private Factory with(Map<String, WorkCentre> centres, Map<String, Craftsperson> people) {
        return new Factory(factory.code(), factory.version(), factory.name(), factory.timeZone(), factory.sites(), factory.mainSite(),
                factory.calendars(), factory.peopleCalendar(), factory.capabilities(), factory.protections(), factory.aids(), centres,
                factory.skills(), people, factory.reasonCodes(), factory.promise(), factory.tax(), factory.carbon());
    }
}
