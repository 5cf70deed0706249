package dev.tandem.benchmarks;

import dev.tandem.configuration.StoreConfigurations;
import dev.tandem.rules.guidance.Decisions;
import dev.tandem.rules.model.ProductLineFile;
import dev.tandem.storage.sqlite.SqliteStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** How long it takes to tell what a draft would do to all configurations of VELO that are stored, asked over GraphQL and followed until it is over. */
final class ImpactBenchmark {

    private static final int THREADS = 16;
    private static final double AIM_SECONDS = 600;
    private static final long SEED = 5;

    private final Options options;
    private final Report report;
    private final String line;

    /** @param line the file of VELO */
    ImpactBenchmark(Options options, Report report, String line) {
        this.options = options;
        this.report = report;
        this.line = line;
    }

    void run(Path folder) throws IOException {
        for (int size : options.sizes(100_000)) {
            report.title("impact", "a draft of VELO against %,d stored configurations".formatted(size));
            assess(folder.resolve("popular-" + size), "some often, most seldom", drawn().popular(size));
            assess(folder.resolve("distinct-" + size), "all different", drawn().distinct(size));
        }
    }

    private DrawnConfigurations drawn() {
        return new DrawnConfigurations(ProductLineFile.read("velo.yaml", line), SEED);
    }

    private void assess(Path folder, String what, List<Decisions> configurations) throws IOException {
        Files.createDirectories(folder);
        fill(Service.store(folder), configurations);
        try (Service service = Service.start(options, folder); Designer designer = new Designer(service, SEED)) {
            long heap = service.heapAfterCollection();
            Designer.Draft draft = draft(designer);
            double cpu = service.cpuSeconds();
            long began = System.nanoTime();
            String id = designer.assess(draft);
            JsonNode impact = designer.impact(id);
            int told = 0;
            int last = -1;
            while (impact.get("state").asString().equals("RUNNING")) {
                told += impact.get("judged").asInt() == last ? 0 : 1;
                last = impact.get("judged").asInt();
                pause();
                impact = designer.impact(id);
            }
            double seconds = (System.nanoTime() - began) / 1e9;
            if (!impact.get("state").asString().equals("DONE") || impact.get("judged").asInt() != configurations.size()) {
                throw new IllegalStateException(impact.toString());
            }
            JsonNode counts = impact.get("configurations");
            report.say("%s: %,d different; still valid %,d, repairable %,d, broken %,d, undecided %,d; progress told %d times".formatted(what,
                    impact.get("different").asInt(), counts.get("stillValid").asInt(), counts.get("repairable").asInt(), counts.get("broken").asInt(),
                    counts.get("undecided").asInt(), told));
            report.figure(what + ": until it is over", seconds, "s", Aim.atMost(AIM_SECONDS));
            report.figure(what + ": the service's CPU", service.cpuSeconds() - cpu, "s");
            report.figure(what + ": heap that it leaves", (service.heapAfterCollection() - heap) / 1e6, "MB");
        }
    }

    /** Something that stands against a tenth or so of them each: a rule about what is chosen often, one about a fact, and a price. */
    static Designer.Draft draft(Designer designer) throws IOException {
        Designer.Draft draft = designer.created(Map.of("version", Map.of("productLine", "VELO")));
        draft = designer.set(draft, "constraints.X01",
                "{severity: ERROR, forbid: 'finish = POWDER and (saddle in (GEL, RACE) or colour in (SAND, LILAC))',"
                        + " because: {en: Powder coat would stain., de: Pulverlack würde fleckig.}}");
        draft = designer.set(draft, "constraints.X02",
                "{severity: ERROR, forbid: rider_height_cm > 190, because: {en: No frame fits., de: Kein Rahmen passt.}}");
        return designer.set(draft, "prices.BASE.amount", "1310");
    }

    /** Writes them from several threads, so that writes share flushes. */
    static void fill(Path file, List<Decisions> configurations) {
        try (SqliteStore store = SqliteStore.open(file)) {
            StoreConfigurations stored = new StoreConfigurations(store, "VELO", 1);
            AtomicInteger next = new AtomicInteger();
            Load.once(IntStream.range(0, THREADS).<Load.Client>mapToObj(_ -> () -> {
                for (int i = next.getAndIncrement(); i < configurations.size(); i = next.getAndIncrement()) {
                    stored.store(i, configurations.get(i));
                }
            }).toList());
        }
    }

    static void pause() {
        try {
            Thread.sleep(250);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
