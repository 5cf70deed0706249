package dev.tandem.production.domain;

import static dev.tandem.production.domain.SmallFactory.BUFFER;
import static dev.tandem.production.domain.SmallFactory.at;
import static dev.tandem.production.domain.SmallFactory.local;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PromiseBufferTest {

    @ParameterizedTest(name = "{0}: {1} to {2} is promised {3}")
    @CsvSource(textBlock = """
            one working day,                  2026-11-23T08:00, 2026-11-24T09:00, 2026-11-25T09:00
            over the weekend,                 2026-11-26T08:00, 2026-11-27T14:00, 2026-11-30T14:00
            ended in the evening,             2026-11-23T08:00, 2026-11-24T21:00, 2026-11-25T15:30
            a tenth of thirty days,           2026-11-02T07:00, 2026-12-02T07:00, 2026-12-05T07:00
            a tenth of ten days on a Friday,  2026-11-17T13:00, 2026-11-27T13:00, 2026-11-30T13:00
            a tenth up to a whole minute,     2026-11-02T07:00, 2026-12-02T07:05, 2026-12-05T07:06
            """)
    void addsTheLargerOfOneWorkingDayAndATenthOfTheSpan(String example, String first, String last, String promised) {
        assertThat(local(BUFFER.promise(at(first), at(last)))).as(example).isEqualTo(promised);
    }
}
