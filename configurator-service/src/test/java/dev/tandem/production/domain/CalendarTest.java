package dev.tandem.production.domain;

import static dev.tandem.production.domain.SmallFactory.at;
import static dev.tandem.production.domain.SmallFactory.hours;
import static dev.tandem.production.domain.SmallFactory.local;
import static dev.tandem.production.domain.SmallFactory.second;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarTest {

    @ParameterizedTest(name = "{0}: {2} min from {1} end {3}")
    @CsvSource(textBlock = """
            within the morning,         2026-11-23T08:00,  60, 2026-11-23T09:00
            up to the break,            2026-11-23T11:00,  30, 2026-11-23T11:30
            over the break,             2026-11-23T11:00,  60, 2026-11-23T12:30
            up to closing,              2026-11-23T12:00, 210, 2026-11-23T15:30
            over night,                 2026-11-23T15:00,  60, 2026-11-24T07:30
            over the weekend,           2026-11-27T15:00,  60, 2026-11-30T07:30
            a full day,                 2026-11-23T07:00, 480, 2026-11-23T15:30
            a day and a minute,         2026-11-23T07:00, 481, 2026-11-24T07:01
            a week and a minute,        2026-11-23T07:00, 2401, 2026-11-30T07:01
            nothing,                    2026-11-23T09:15,   0, 2026-11-23T09:15
            as the clocks go forward,   2026-03-27T15:00,  60, 2026-03-30T07:30
            as the clocks go back,      2026-10-23T15:00,  60, 2026-10-26T07:30
            """)
    void pausesWhileClosed(String example, String start, long minutes, String end) {
        assertThat(local(SmallFactory.CRAFT.end(second(start), minutes * 60))).as(example).isEqualTo(end);
    }

    @ParameterizedTest(name = "{0}: from {1} open at {2}")
    @CsvSource(textBlock = """
            open,               2026-11-23T08:00, 2026-11-23T08:00
            before opening,     2026-11-23T05:00, 2026-11-23T07:00
            at the break,       2026-11-23T11:30, 2026-11-23T12:00
            last minute,        2026-11-23T15:29, 2026-11-23T15:29
            at closing,         2026-11-23T15:30, 2026-11-24T07:00
            Friday evening,     2026-11-27T18:00, 2026-11-30T07:00
            clocks go forward,  2026-03-28T12:00, 2026-03-30T07:00
            clocks go back,     2026-10-24T12:00, 2026-10-26T07:00
            """)
    void opensNext(String example, String from, String open) {
        assertThat(local(SmallFactory.CRAFT.nextOpen(second(from)))).as(example).isEqualTo(open);
    }

    @Test
    void aNightOfAClockChangeIsAsLongAsItIs() {
        Calendar nights = Calendar.of(
                SmallFactory.ZONE, SmallFactory.FROM, SmallFactory.UNTIL, EnumSet.allOf(DayOfWeek.class), List.of(hours("00:00", "06:00")), false);

        assertThat(nights.worked(second("2026-03-28T00:00"), second("2026-03-29T00:00"))).isEqualTo(6 * 3600);
        assertThat(nights.worked(second("2026-03-29T00:00"), second("2026-03-30T00:00"))).isEqualTo(5 * 3600);
        assertThat(nights.worked(second("2026-10-25T00:00"), second("2026-10-26T00:00"))).isEqualTo(7 * 3600);
        assertThat(local(nights.end(second("2026-03-29T00:00"), 5 * 3600))).isEqualTo("2026-03-29T06:00");
    }

    @Test
    void isOpenWhenBothAre() {
        Calendar late = Calendar.of(
                SmallFactory.ZONE, SmallFactory.FROM, SmallFactory.UNTIL, EnumSet.of(DayOfWeek.MONDAY), List.of(hours("11:00", "20:00")), true);

        Calendar both = late.meet(SmallFactory.CRAFT);

        assertThat(local(both.nextOpen(second("2026-11-23T00:00")))).isEqualTo("2026-11-23T11:00");
        assertThat(local(both.end(second("2026-11-23T11:00"), 60 * 60))).isEqualTo("2026-11-23T12:30");
        assertThat(both.worked(second("2026-11-23T00:00"), second("2026-11-30T00:00"))).isEqualTo(4 * 3600);
        assertThat(SmallFactory.CRAFT.meet(late).worked(second("2026-11-23T00:00"), second("2026-12-07T00:00"))).isEqualTo(8 * 3600);
    }

    @Test
    void findsTheLastInstantThatLeavesEnoughTime() {
        assertThat(local(SmallFactory.CRAFT.before(second("2026-11-30T00:00"), 4 * 3600))).isEqualTo("2026-11-27T11:00");
        assertThat(local(SmallFactory.CRAFT.before(second("2026-11-30T00:00"), 0))).isEqualTo("2026-11-30T07:00");
    }

    @Test
    void hasAnEnd() {
        assertThatThrownBy(() -> SmallFactory.CRAFT.nextOpen(at("2029-01-01T08:00").getEpochSecond())).isInstanceOf(BeyondHorizonException.class);
        assertThatThrownBy(() -> SmallFactory.CRAFT.end(second("2026-11-23T08:00"), 40L * 366 * 86_400)).isInstanceOf(BeyondHorizonException.class);
    }
}
