package dev.tandem.graphql.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.tandem.StartedService;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Lets graphql-http, the reference implementation's audit, judge the running service. */
@StartedService
class HttpAuditIT {

    private static final Path SCRIPTS = Path.of("src/test/graphql-http");

    @LocalServerPort
    private int port;

    @Test
    void hasNoErrorAndNoWarning(@TempDir Path folder) throws IOException, InterruptedException {
        for (String file : new String[] {"package.json", "package-lock.json", "audit.js"}) {
            Files.copy(SCRIPTS.resolve(file), folder.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
        run(folder, "npm", "ci", "--no-audit", "--no-fund", "--silent");
        String report = run(folder, "node", "audit.js", "http://localhost:" + port + "/graphql");
        assertThat(report.lines().toList()).last().asString()
                .startsWith("audits=61 ")
                .endsWith("warnings=0 errors=0");
    }

    private static String run(Path folder, String... command) throws IOException, InterruptedException {
        Process process;
        try {
            process = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
        } catch (IOException e) {
            return fail("'" + command[0] + "' is not installed; the audit needs Node.js 20 or newer with npm on the path.");
        }
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(3, TimeUnit.MINUTES)).as("%s ended in time", (Object) command).isTrue();
        assertThat(process.exitValue()).as("%s: %s", String.join(" ", command), output).isZero();
        return output;
    }
}
