package dev.tandem.studio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** The studio's threads stand back behind the shop's, for the system too. */
class BackgroundTest {

    /** What the system knows of a thread's place in line, as the 19th figure of what it tells: 0 is usual, 19 is last. */
    private static int nice() throws IOException {
        String told = Files.readString(Path.of("/proc/thread-self/stat"));
        return Integer.parseInt(told.substring(told.lastIndexOf(')') + 2).split(" ")[16]);
    }

    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "Other systems have other words for it")
    void standsBackAlone() throws Exception {
        int usual = nice();
        try (ExecutorService thread = Background.thread("behind")) {
            assertThat(thread.submit(BackgroundTest::nice).get()).isEqualTo(Math.max(usual, 10));
        }
        assertThat(nice()).isEqualTo(usual);
    }
}
