package dev.tandem.proof;

import dev.tandem.Edge;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The service, started from the built jar as a process that can be killed. */
final class ServiceProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(4);
    /** How long an answer takes is not what is judged here, and other tests may want the processors. */
    private static final List<String> PATIENT = List.of("--tandem.graphql.time-limit=60s", "--tandem.guidance.time-limit=30s");
    private static final Pattern ADDRESS = Pattern.compile("API +http://localhost:(\\d+)/graphql");

    private final Process process;
    private final Path log;
    private final Edge edge;

    private ServiceProcess(Process process, Path log) throws IOException, InterruptedException {
        this.process = process;
        this.log = log;
        this.edge = new Edge(port());
    }

    /** Starts it on a free port, its store and its log in this folder, and waits until it answers. */
    static ServiceProcess start(Path folder, String name) throws IOException, InterruptedException {
        return start(folder, name, List.of("--tandem.store.file=" + folder.resolve("tandem.db")));
    }

    /** Starts it on a free port with these properties, its log in this folder, and waits until it answers. */
    static ServiceProcess start(Path folder, String name, List<String> properties) throws IOException, InterruptedException {
        return start(folder, name, properties, Map.of());
    }

    static ServiceProcess start(Path folder, String name, List<String> properties, Map<String, String> environment)
            throws IOException, InterruptedException {
        Path log = Files.createDirectories(folder).resolve(name + ".log");
        List<String> command = new ArrayList<>(TrainedService.start());
        command.add("--server.port=0");
        command.addAll(PATIENT);
        command.addAll(properties);
        ProcessBuilder process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        process.environment().putAll(environment);
        return new ServiceProcess(process.start(), log);
    }

    private int port() throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (process.isAlive() && System.nanoTime() < end) {
            Matcher address = ADDRESS.matcher(log());
            if (address.find()) {
                return Integer.parseInt(address.group(1));
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        process.destroyForcibly();
        throw new IllegalStateException("The service did not start:\n" + log());
    }

    Edge edge() {
        return edge;
    }

    /** All that it has said so far. */
    String log() throws IOException {
        return Files.readString(log);
    }

    /** SIGKILL: it has no chance to finish anything. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** SIGTERM: it is asked to stop. */
    void askToStop() {
        process.destroy();
    }

    /** With which exit code it ends. @throws IllegalStateException it does not end in time */
    int ends(Duration inTime) throws InterruptedException {
        if (!process.waitFor(inTime)) {
            throw new IllegalStateException("The service did not end within " + inTime);
        }
        return process.exitValue();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
