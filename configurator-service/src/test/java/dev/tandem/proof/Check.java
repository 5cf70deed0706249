package dev.tandem.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;

/** What answers must look like. */
final class Check {

    private Check() {}

    static void accepted(JsonNode payload) {
        assertThat(payload.get("userErrors").size()).as(payload.toString()).isZero();
    }

    static void refused(JsonNode payload, String... codes) {
        assertThat(payload.at("/userErrors/0/code").asString()).as(payload.toString()).isIn((Object[]) codes);
    }

    /** What becomes true only a moment after an answer. */
    static void soon(Duration atMost, Runnable assertions) throws InterruptedException {
        long end = System.nanoTime() + atMost.toNanos();
        while (true) {
            try {
                assertions.run();
                return;
            } catch (AssertionError notYet) {
                if (System.nanoTime() > end) {
                    throw notYet;
                }
                TimeUnit.MILLISECONDS.sleep(200);
            }
        }
    }
}
