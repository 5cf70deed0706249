package dev.tandem.benchmarks;

import dev.tandem.ordering.StoredOrderType;
import dev.tandem.production.StoredWorkOrderType;
import dev.tandem.storage.DocumentForm;
import dev.tandem.storage.DocumentType;
import dev.tandem.storage.Documents;
import dev.tandem.storage.Query;
import dev.tandem.storage.SharedPart;
import dev.tandem.storage.Versioned;
import dev.tandem.storage.sqlite.SqliteStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.json.JsonMapper;

/**
 * Stores that hold many open work orders of mixed lines: some orders are placed and begun through the service, then copied through the storage
 * with ids, numbers and times of their own.
 */
final class OpenWorkOrders {

    private static final int PLACED = 30;
    private static final int THREADS = 16;

    private final Options options;
    private final Path folder;
    private final Report report;
    private final Map<Integer, Path> filled = new HashMap<>();

    OpenWorkOrders(Options options, Path folder, Report report) {
        this.options = options;
        this.folder = folder;
        this.report = report;
    }

    /** A folder whose store holds so many; made the first time. */
    Path filled(int size) throws IOException {
        Path known = filled.get(size);
        if (known != null) {
            return known;
        }
        Path made = Files.createDirectories(folder.resolve("open-" + size));
        Files.copy(Service.store(placed()), Service.store(made));
        long began = System.nanoTime();
        int copies = fill(Service.store(made), size);
        report.say("%,d open work orders made as copies of really placed ones in %.0f s".formatted(copies, (System.nanoTime() - began) / 1e9));
        filled.put(size, made);
        return made;
    }

    /** A store of orders that were placed one after another, with the first work on a third of them done. */
    private Path placed() throws IOException {
        Path placed = folder.resolve("placed");
        if (Files.exists(placed)) {
            return placed;
        }
        try (Service service = Service.start(options, placed); Connection connection = service.connect()) {
            PreparedOrders prepared = new PreparedOrders(service, PLACED, 3);
            Random random = new Random(3);
            for (int i = 0; i < PLACED; i++) {
                connection.graphQl(null, prepared.request(i, PreparedOrders.key(random)));
            }
            Latencies unused = new Latencies();
            for (String role : List.of(Service.MACHINE, Service.CRAFTSPERSON)) {
                for (String centre : FloorClient.centres(service)) {
                    new FloorClient(service, role, List.of(centre), random, unused, new AtomicLong()).once();
                }
            }
            try (StoreFile file = StoreFile.open(service.store())) {
                while (file.documents("workorders") < PLACED || file.waitingEvents() > 0) {
                    Thread.onSpinWait();
                }
            }
        }
        return placed;
    }

    private static int fill(Path file, int size) {
        try (SqliteStore store = SqliteStore.open(file)) {
            return fill(store, StoredOrderType.get(), StoredWorkOrderType.get(), size);
        }
    }

    private static <O, W> int fill(SqliteStore store, DocumentType<O> orderType, DocumentType<W> workOrderType, int size) {
        Documents<O> orders = store.documents(orderType);
        Documents<W> workOrders = store.documents(workOrderType);
        DocumentForm<O> orderForm = DocumentForm.of(orderType, () -> store.documents(SharedPart.TYPE));
        DocumentForm<W> workOrderForm = DocumentForm.of(workOrderType, () -> store.documents(SharedPart.TYPE));
        List<OrderTemplate> templates = templates(all(orders, orderForm), all(workOrders, workOrderForm));
        int copies = Math.max(0, size - PLACED);
        AtomicInteger next = new AtomicInteger();
        List<Load.Client> threads = IntStream.range(0, THREADS).<Load.Client>mapToObj(_ -> () -> {
            for (int i = next.getAndIncrement(); i < copies; i = next.getAndIncrement()) {
                OrderTemplate.Copy copy = templates.get(i % templates.size()).copy(PLACED + 1 + i);
                orders.insert(orderForm.read(copy.order()));
                workOrders.insert(workOrderForm.read(copy.workOrder()));
            }
        }).toList();
        Load.once(threads);
        return copies;
    }

    private static <T> List<String> all(Documents<T> documents, DocumentForm<T> form) {
        List<Versioned<T>> found = documents.page(new Query(Map.of(), Map.of(), null, false, null, 1_000));
        return found.stream().map(document -> form.write(document.value())).toList();
    }

    private static List<OrderTemplate> templates(List<String> orders, List<String> workOrders) {
        Map<String, String> orderById = orders.stream().collect(
                Collectors.toMap(order -> JsonMapper.shared().readTree(order).get("id").asString(), order -> order));
        List<OrderTemplate> templates = new ArrayList<>();
        for (String workOrder : workOrders) {
            if (OrderTemplate.usable(workOrder)) {
                templates.add(OrderTemplate.of(orderById.get(JsonMapper.shared().readTree(workOrder).get("orderId").asString()), workOrder));
            }
        }
        return templates;
    }
}
