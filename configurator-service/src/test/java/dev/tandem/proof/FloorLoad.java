package dev.tandem.proof;

import dev.tandem.proof.Ledger.HeldRun;
import dev.tandem.proof.Ledger.Reported;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/** A machine or a craftsperson that leases, starts, interrupts and reports, and finishes what was left from before a crash. */
final class FloorLoad implements Runnable {

    static final String RUNS = "runs { id state lease { token } portions { quantity step { id } } }";
    private static final String RUN = "run { id state portions { good scrap rework } }";

    private final Clients clients;
    private final Ledger ledger;
    private final Random random;
    private final AtomicBoolean goesOn;
    private final String role;
    private final List<String> centres;

    FloorLoad(Clients clients, Ledger ledger, Random random, AtomicBoolean goesOn, String role, List<String> centres) {
        this.clients = clients;
        this.ledger = ledger;
        this.random = random;
        this.goesOn = goesOn;
        this.role = role;
        this.centres = centres;
    }

    @Override
    public void run() {
        for (HeldRun left : ledger.unfinished.stream().filter(run -> run.role.equals(role)).toList()) {
            if (goesOn.get()) {
                alone(left, this::report);
            }
        }
        while (goesOn.get()) {
            String centre = centres.get(random.nextInt(centres.size()));
            Request lease = Request.of(role, "leaseRuns", Map.of("idempotencyKey", UUID.randomUUID().toString(), "workCentre", centre,
                    "limit", 1 + random.nextInt(4), "leaseFor", "PT10S"), RUNS);
            ledger.creating.put(lease.key(), lease);
            JsonNode payload = lease.send(clients);
            Check.accepted(payload);
            ledger.created.put(lease.key(), ids(payload));
            payload.get("runs").forEach(run -> alone(held(run), this::work));
        }
    }

    /** Unless somebody else has the run in hand. */
    private static void alone(HeldRun run, Consumer<HeldRun> work) {
        if (run.inHand.compareAndSet(false, true)) {
            try {
                work.accept(run);
            } finally {
                run.inHand.set(false);
            }
        }
    }

    static String ids(JsonNode payload) {
        return String.join(" ", payload.get("runs").valueStream().map(run -> run.get("id").asString()).toList());
    }

    private HeldRun held(JsonNode run) {
        Map<String, Integer> others = run.get("portions").valueStream().skip(1)
                .collect(Collectors.toMap(portion -> portion.at("/step/id").asString(), portion -> portion.get("quantity").asInt()));
        HeldRun held = new HeldRun(run.get("id").asString(), role, run.at("/lease/token").asString(),
                run.at("/portions/0/step/id").asString(), run.at("/portions/0/quantity").asInt(), others);
        ledger.runs.put(held.id, held);
        return held;
    }

    private void work(HeldRun run) {
        int choice = random.nextInt(20);
        if (choice == 0 || !goesOn.get()) {
            return;
        }
        if (choice == 1) {
            JsonNode payload = send("releaseRun", run, Map.of());
            run.released = payload.get("userErrors").isEmpty();
            return;
        }
        JsonNode started = send("startRun", run, Map.of());
        if (!started.get("userErrors").isEmpty()) {
            Check.refused(started, "LEASE_LOST", "NOT_ALLOWED_TO_START");
            return;
        }
        run.started = true;
        ledger.unfinished.add(run);
        if (choice < 6) {
            Check.accepted(send("interruptRun", run, Map.of("reason", "a break")));
        }
        if (choice > 2) {
            report(run);
        }
    }

    private void report(HeldRun run) {
        while (run.open() > 0) {
            int good = random.nextInt(4) == 0 ? random.nextInt(run.open() + 1) : run.open();
            int scrap = good < run.open() && random.nextBoolean() ? 1 : 0;
            int rework = good + scrap == 0 ? 1 : 0;
            List<Map<String, Object>> portions = new ArrayList<>();
            portions.add(Map.of("stepId", run.stepId, "good", good, "scrap", scrap, "rework", rework));
            if (run.reports.isEmpty()) {
                run.others.forEach((step, quantity) -> portions.add(Map.of("stepId", step, "good", quantity)));
            }
            Request report = Request.of(role, "reportRun",
                    Map.of("idempotencyKey", UUID.randomUUID().toString(), "runId", run.id, "lease", run.lease,
                            "portions", portions, "reason", "seen at the machine"),
                    RUN);
            run.reports.add(new Reported(report, good, scrap, rework, false));
            Check.accepted(report.send(clients));
            run.reports.removeLast();
            run.reports.add(new Reported(report, good, scrap, rework, true));
        }
        run.ended = true;
        ledger.unfinished.remove(run);
    }

    private JsonNode send(String field, HeldRun run, Map<String, Object> more) {
        Map<String, Object> input = new java.util.HashMap<>(more);
        input.put("runId", run.id);
        input.put("lease", run.lease);
        return Request.of(role, field, input, RUN).send(clients);
    }
}
