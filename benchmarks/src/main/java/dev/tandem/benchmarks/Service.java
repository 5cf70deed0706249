package dev.tandem.benchmarks;

import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The service in a process of its own, on a store in a folder of its own, asked over HTTP. */
final class Service implements AutoCloseable {

    static final String GUEST = "guest";
    static final String PLANNER = "planner";
    static final String MACHINE = "machine";
    static final String CRAFTSPERSON = "craftsperson";

    private static final Duration PATIENCE = Duration.ofMinutes(15);

    private final Process process;
    private final int port;
    private final Path store;
    private final Duration start;
    private final Map<String, String> tokens = new ConcurrentHashMap<>();

    private Service(Process process, int port, Path store, Duration start) {
        this.process = process;
        this.port = port;
        this.store = store;
        this.start = start;
    }

    /** Starts it and waits until it answers. */
    static Service start(Options options, Path folder) throws IOException {
        Path store = store(folder);
        Path log = Files.createDirectories(folder).resolve("service.log");
        int port = freePort();
        long began = System.nanoTime();
        Process process = ChildProcess.of(options.java(), "dev.tandem.Tandem", List.of("--server.port=" + port, "--tandem.store.file=" + store))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(process::destroyForcibly));
        while (!answers(port)) {
            if (!process.isAlive() || System.nanoTime() - began > PATIENCE.toNanos()) {
                process.destroyForcibly();
                throw new IOException("The service did not start:\n" + Files.readString(log));
            }
        }
        return new Service(process, port, store, Duration.ofNanos(System.nanoTime() - began));
    }

    /** The file of the store that a service in this folder has. */
    static Path store(Path folder) {
        return folder.resolve("tandem.db");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static boolean answers(int port) {
        try (Connection connection = new Connection(port)) {
            return connection.graphQl(null, body("{ __typename }", Map.of())).contains("Query");
        } catch (IOException notYet) {
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return false;
        }
    }

    Path store() {
        return store;
    }

    /** How long it took until it answered. */
    Duration startTime() {
        return start;
    }

    String address() {
        return "http://localhost:" + port;
    }

    double cpuSeconds() {
        return ChildProcess.cpuSeconds(process.toHandle());
    }

    Connection connect() {
        return new Connection(port);
    }

    /** The demo client's token; null for a guest. */
    @Nullable String token(String role) throws IOException {
        if (role.equals(GUEST)) {
            return null;
        }
        String known = tokens.get(role);
        if (known != null) {
            return known;
        }
        try (Connection connection = connect()) {
            String basic = Base64.getEncoder().encodeToString((role + ":demo").getBytes(StandardCharsets.UTF_8));
            String answer = connection.post("/oauth2/token", "application/x-www-form-urlencoded", "Basic " + basic,
                    "grant_type=client_credentials".getBytes(StandardCharsets.UTF_8));
            String token = JsonMapper.shared().readTree(answer).get("access_token").asString();
            tokens.put(role, token);
            return token;
        }
    }

    static byte[] body(String query, Map<String, ?> variables) {
        return JsonMapper.shared().writeValueAsBytes(Map.of("query", query, "variables", variables));
    }

    /** The data. @throws IllegalStateException the answer has errors */
    JsonNode ask(Connection connection, String role, String query, Map<String, ?> variables) throws IOException {
        JsonNode answer = JsonMapper.shared().readTree(connection.graphQl(token(role), body(query, variables)));
        if (answer.has("errors")) {
            throw new IllegalStateException(query + " " + variables + "\n" + answer);
        }
        return answer.get("data");
    }

    /** Bytes of its heap that are in use right after a collection. */
    long heapAfterCollection() throws IOException {
        try {
            VirtualMachine machine = VirtualMachine.attach(Long.toString(process.pid()));
            String address = machine.startLocalManagementAgent();
            machine.detach();
            try (JMXConnector connector = JMXConnectorFactory.connect(new JMXServiceURL(address))) {
                MemoryMXBean memory = ManagementFactory.newPlatformMXBeanProxy(
                        connector.getMBeanServerConnection(), ManagementFactory.MEMORY_MXBEAN_NAME, MemoryMXBean.class);
                memory.gc();
                memory.gc();
                return memory.getHeapMemoryUsage().getUsed();
            }
        } catch (AttachNotSupportedException e) {
            throw new IOException("The service's memory cannot be looked at", e);
        }
    }

    @Override
    public void close() throws IOException {
        ChildProcess.stop(process);
    }
}
