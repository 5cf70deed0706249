package dev.tandem.proof;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The built jar taken apart and trained once a build, as the image does it: a start then costs half the processor time. Kept under
 * {@code target} for as long as the jar is the same.
 */
final class TrainedService {

    /** Training and start need the same: little memory, and no compiler that only pays in a longer life. */
    private static final List<String> FLAGS =
            List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx512m", "--enable-native-access=ALL-UNNAMED");

    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");
    private static final Path TRAIN = Path.of("..", "docker", "train").toAbsolutePath().normalize();

    private static List<String> start = List.of();

    private TrainedService() {}

    /** The command that starts it; the service's own arguments follow. @throws IllegalStateException there is no jar, or it does not start */
    static synchronized List<String> start() throws IOException, InterruptedException {
        if (start.isEmpty()) {
            Path jar = built();
            Path folder = Path.of("target", "trained", Files.getLastModifiedTime(jar).toMillis() + "-" + Files.size(jar)).toAbsolutePath();
            Path parts = folder.resolve("parts");
            Path cache = folder.resolve("tandem.aot");
            if (!Files.exists(cache)) {
                Files.createDirectories(folder);
                run(folder, List.of(JAVA.toString(), "-Djarmode=tools", "-jar", jar.toString(), "extract", "--force", "--destination", parts.toString()));
                run(folder, List.of("bash", TRAIN.toString(), parts.resolve(jar.getFileName()).toString(), cache.toString()));
            }
            List<String> command = new ArrayList<>(List.of(JAVA.toString(), "-XX:AOTMode=on", "-XX:AOTCache=" + cache));
            command.addAll(FLAGS);
            command.addAll(List.of("-jar", parts.resolve(jar.getFileName()).toString()));
            start = List.copyOf(command);
        }
        return start;
    }

    private static Path built() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("target"))) {
            return files.filter(file -> file.getFileName().toString().matches("configurator-service-.*\\.jar"))
                    .findFirst()
                    .map(Path::toAbsolutePath)
                    .orElseThrow(() -> new IllegalStateException("There is no jar in target: ./mvnw package makes it."));
        }
    }

    private static void run(Path folder, List<String> command) throws IOException, InterruptedException {
        Path log = folder.resolve("training.log");
        ProcessBuilder process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        process.environment().putAll(Map.of(
                "PATH", JAVA.getParent() + ":" + System.getenv("PATH"),
                "JAVA_TOOL_OPTIONS", String.join(" ", FLAGS),
                "SERVER_PORT", freePort()));
        if (process.start().waitFor() != 0) {
            throw new IllegalStateException(String.join(" ", command) + " failed:\n" + Files.readString(log));
        }
    }

    private static String freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return String.valueOf(socket.getLocalPort());
        }
    }
}
