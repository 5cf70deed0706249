package dev.tandem.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real browser walks through the web shop of the started service; the walks are in {@code web-client/e2e}. */
class WebShopIT {

    private static final Path CLIENT = Path.of("..", "web-client").toAbsolutePath().normalize();
    /** What the walks end with where there is no browser. */
    private static final int NO_BROWSER = 77;

    @Test
    void leadsFromTheFirstClickToTheFloor(@TempDir Path folder) throws IOException, InterruptedException {
        Assumptions.assumeTrue(Files.isDirectory(CLIENT.resolve("node_modules")), "The web client is not built: run npm ci in web-client.");
        try (ServiceProcess service = ServiceProcess.start(folder, "web-shop")) {
            Path told = folder.resolve("walks.log");
            ProcessBuilder walks = new ProcessBuilder(List.of("node", "e2e/run.mjs"))
                    .directory(CLIENT.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(told.toFile());
            walks.environment().put("TANDEM", service.edge().uri("").toString());
            Process walking = walks.start();
            boolean ended = walking.waitFor(20, TimeUnit.MINUTES);
            walking.descendants().forEach(ProcessHandle::destroy);
            walking.destroy();
            String words = Files.readString(told);
            Assumptions.assumeFalse(ended && walking.exitValue() == NO_BROWSER, words);
            System.out.println(words);
            assertThat(ended).as(words).isTrue();
            assertThat(walking.exitValue()).as(words).isZero();
        }
    }
}
