package dev.tandem.benchmarks;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A main class of this program's own class path, or of the jar that it was started from, in a Java process of its own. */
final class ChildProcess {

    private static final String LAUNCHER = "org.springframework.boot.loader.launch.PropertiesLauncher";

    private ChildProcess() {}

    /** @param java options */
    static ProcessBuilder of(List<String> java, String main, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xshare:auto", "--enable-native-access=ALL-UNNAMED"));
        command.addAll(java);
        command.addAll(List.of("-cp", classPath()));
        if (ChildProcess.class.getClassLoader() == ClassLoader.getSystemClassLoader()) {
            command.add(main);
        } else {
            command.addAll(List.of("-Dloader.main=" + main, LAUNCHER));
        }
        command.addAll(arguments);
        return new ProcessBuilder(command);
    }

    /** Without tests, whose components are no part of the service. */
    private static String classPath() {
        return String.join(File.pathSeparator, Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !Path.of(entry).endsWith("test-classes"))
                .toList());
    }

    /** What a process has used of all cores so far. */
    static double cpuSeconds(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO).toNanos() / 1e9;
    }

    /** Asks it to end, and ends it where it does not in half a minute. */
    static void stop(Process process) throws IOException {
        process.destroy();
        try {
            if (!process.waitFor(Duration.ofSeconds(30))) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while a process was stopped", e);
        }
    }
}
