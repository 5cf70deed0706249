package dev.tandem.benchmarks;

import dev.tandem.storage.DocumentType;
import dev.tandem.storage.DocumentType.Index;
import dev.tandem.storage.Documents;
import dev.tandem.storage.sqlite.SqliteStore;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/**
 * The peer of accepting orders, in a process of its own: threads that do nothing but write documents of the same sizes, each with one event,
 * through the same adapter, so that the same writer groups them.
 */
final class StoreWrites {

    /** A document of that many bytes. */
    record Filler(String id, String text) {}

    /** What an event of an accepted order tells. */
    record FillerWritten(String id) {}

    /**
     * What it did.
     *
     * @param groups of documents, one of each size, a second
     * @param cpuSeconds for all of them
     */
    record Outcome(double groups, long count, double cpuSeconds) {}

    private StoreWrites() {}

    /** Runs it in a process of its own. @param shapes what one group consists of */
    static Outcome measure(Path folder, Options options, List<StoreFile.Collection> shapes) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(folder.resolve("peer.db").toString(), String.valueOf(options.clients()),
                String.valueOf(options.warmUp().toSeconds()), String.valueOf(options.time().toSeconds())));
        shapes.forEach(shape -> arguments.add(shape.averageBytes() + ":" + shape.indexes()));
        Process process = ChildProcess.of(options.java(), StoreWrites.class.getName(), arguments)
                .redirectError(folder.resolve("peer.log").toFile())
                .start();
        String[] told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip().split(" ");
        if (told.length != 3) {
            throw new IOException("The peer failed, see " + folder.resolve("peer.log"));
        }
        return new Outcome(Double.parseDouble(told[0]), Long.parseLong(told[1]), Double.parseDouble(told[2]));
    }

    static void main(String... arguments) {
        Duration warmUp = Duration.ofSeconds(Long.parseLong(arguments[2]));
        Duration time = Duration.ofSeconds(Long.parseLong(arguments[3]));
        Benchmarks.quiet();
        try (SqliteStore store = SqliteStore.open(Path.of(arguments[0]))) {
            List<Shape> shapes =
                    IntStream.range(4, arguments.length).mapToObj(i -> Shape.of(store, "filler" + i, arguments[i])).toList();
            List<Load.Client> clients = IntStream.range(0, Integer.parseInt(arguments[1]))
                    .<Load.Client>mapToObj(_ -> () -> shapes.forEach(Shape::write))
                    .toList();
            Load.run(clients, warmUp);
            double before = ChildProcess.cpuSeconds(ProcessHandle.current());
            Load.Done done = Load.run(clients, time);
            System.out.println(done.perSecond() + " " + done.count() + " " + (ChildProcess.cpuSeconds(ProcessHandle.current()) - before));
        }
    }

    private record Shape(Documents<Filler> documents, int bytes, String text, AtomicLong last) {

        private static final int SPARE = 64;

        /** @param said bytes of a document and how many indexes it is in, e.g. 23395:7 */
        static Shape of(SqliteStore store, String name, String said) {
            int bytes = Integer.parseInt(said.substring(0, said.indexOf(':')));
            int indexes = Integer.parseInt(said.substring(said.indexOf(':') + 1));
            List<Index<Filler>> declared = new ArrayList<>();
            for (int i = 0; i < indexes; i++) {
                declared.add(i == 0 ? Index.unique("i0", Filler::id) : Index.on("i" + i, Filler::id));
            }
            String text = new Random(bytes).ints(bytes + SPARE, 'a', 'z' + 1)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            return new Shape(store.documents(new DocumentType<>(name, Filler.class, Filler::id, declared)), bytes, text, new AtomicLong());
        }

        void write() {
            long number = last.incrementAndGet();
            String id = "filler_%026d".formatted(Long.reverse(number) >>> 1);
            int from = (int) (number % SPARE);
            documents.insert(new Filler(id, text.substring(from, from + bytes)), List.of(new FillerWritten(id)));
        }
    }
}
