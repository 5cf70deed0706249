package dev.tandem.production.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class WeekAmountsTest {

    @Test
    void findsTheFirstWeekWithEnough() {
        Random random = new Random(11);
        for (int weeks = 1; weeks < 40; weeks++) {
            WeekAmounts amounts = new WeekAmounts(weeks);
            long[] plain = new long[weeks];
            for (int change = 0; change < 60; change++) {
                int week = random.nextInt(weeks);
                plain[week] = random.nextInt(20);
                amounts.set(week, plain[week]);
                int from = random.nextInt(weeks + 1);
                int enough = 1 + random.nextInt(20);
                int expected = from;
                while (expected < weeks && plain[expected] < enough) {
                    expected++;
                }
                assertThat(amounts.first(from, enough)).as("%d from %d of %d", enough, from, weeks).isEqualTo(expected);
            }
        }
    }
}
