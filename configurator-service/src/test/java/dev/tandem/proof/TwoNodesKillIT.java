package dev.tandem.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.storage.mongo.InMemoryMongo;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two nodes work on one store, a server that stands for MongoDB; one of them is killed at random moments, and the other goes on. The number
 * of kills is the system property {@code tandem.kills}, 1 where it is not set; {@code tandem.kills.seed} repeats the choices of an earlier
 * time.
 */
class TwoNodesKillIT {

    private static final int KILLS = Integer.getInteger("tandem.kills", 1);
    /** Then the next ones begin with an empty store: all that was ever acknowledged is looked at after each kill. */
    private static final int KILLS_OF_ONE_STORE = 10;
    private static final int FEWEST_ANSWERS = 100;
    private static final int MOST_ANSWERS = 500;
    private static final int ANSWERS_AFTERWARDS = 60;
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final Duration LEASES_RUN_OUT = Duration.ofSeconds(40);

    @TempDir
    private Path folder;

    private final Queue<Throwable> wrong = new ConcurrentLinkedQueue<>();
    private final List<ServiceProcess> nodes = new ArrayList<>();
    private String uri = "";
    private int started;

    @Test
    void theOtherNodeGoesOnAndNothingIsLostOrDoubled() throws Exception {
        long seed = Long.getLong("tandem.kills.seed", System.nanoTime());
        System.out.println("tandem.kills.seed=" + seed);
        try (InMemoryMongo server = new InMemoryMongo()) {
            for (int killed = 0; killed < KILLS; killed += KILLS_OF_ONE_STORE) {
                uri = server.newDatabase();
                liveThrough(Math.min(KILLS_OF_ONE_STORE, KILLS - killed), seed + killed);
            }
        }
    }

    private void liveThrough(int kills, long seed) throws Exception {
        Ledger ledger = new Ledger();
        try {
            nodes.add(start());
            nodes.add(start());
            for (int round = 1; round <= kills; round++) {
                killOneOfTwo(new Random(seed + round), ledger);
                assertThat(wrong).as("seed %d, round %d", seed, round).isEmpty();
                new Afterwards(new Clients(nodes.getFirst().edge()), ledger).check();
                nodes.add(start());
            }
            for (ServiceProcess node : nodes) {
                Clients clients = new Clients(node.edge());
                new Afterwards(clients, ledger).check();
                Check.soon(LEASES_RUN_OUT, () -> StepsAndRuns.check(clients, true));
                assertThat(node.log()).as("seed %d", seed).doesNotContain(" ERROR ");
            }
        } finally {
            nodes.forEach(ServiceProcess::close);
            nodes.clear();
        }
        System.out.printf("%d kills: %d configurations, %d orders, %d runs, %d reports%n", kills, ledger.configurations.size(),
                ledger.creating("placeOrder").size(), ledger.runs.size(),
                ledger.runs.values().stream().mapToInt(run -> run.reports.size()).sum());
        assertThat(ledger.creating("placeOrder")).hasSizeGreaterThan(kills);
    }

    private ServiceProcess start() throws Exception {
        return ServiceProcess.start(folder, "node-" + ++started, List.of("--tandem.store.uri=" + uri, "--tandem.security.key-file=" + folder.resolve("tokens.key")));
    }

    /** The one that is left is the only one in the list. */
    private void killOneOfTwo(Random random, Ledger ledger) throws InterruptedException {
        ServiceProcess doomed = nodes.get(random.nextInt(2));
        ServiceProcess other = nodes.getFirst() == doomed ? nodes.getLast() : nodes.getFirst();
        Load onDoomed = new Load(new Clients(doomed.edge()), ledger, random, wrong);
        Load onOther = new Load(new Clients(other.edge()), ledger, random, wrong);
        await(onDoomed, random.nextInt(FEWEST_ANSWERS, MOST_ANSWERS));
        onDoomed.aboutToBeKilled();
        doomed.kill();
        nodes.remove(doomed);
        onDoomed.stop();
        await(onOther, onOther.answers() + ANSWERS_AFTERWARDS);
        onOther.stop();
    }

    private void await(Load load, int answers) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (load.answers() < answers && wrong.isEmpty() && System.nanoTime() < end) {
            TimeUnit.MICROSECONDS.sleep(500);
        }
        assertThat(load.answers() >= answers || !wrong.isEmpty()).as("the service answers").isTrue();
    }
}
