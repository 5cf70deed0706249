package dev.tandem.proof;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** Everything that the service has acknowledged, and what was sent without hearing of it. */
final class Ledger {

    /** A configuration as last acknowledged. @param shown its selections as the answer told them */
    record Known(int version, String shown) {}

    /** What came out of a run. @param acknowledged whether an answer came */
    record Reported(Request request, int good, int scrap, int rework, boolean acknowledged) {}

    /** A run as its holder knows it. */
    static final class HeldRun {

        final String id;
        final String role;
        final String lease;
        final String stepId;
        final int quantity;
        /** Pieces by step of what shares the run with it in a batch machine; reported good with the first report. */
        final Map<String, Integer> others;
        final List<Reported> reports = new CopyOnWriteArrayList<>();
        final AtomicBoolean inHand = new AtomicBoolean();
        volatile boolean started;
        volatile boolean released;
        volatile boolean ended;

        HeldRun(String id, String role, String lease, String stepId, int quantity, Map<String, Integer> others) {
            this.id = id;
            this.role = role;
            this.lease = lease;
            this.stepId = stepId;
            this.quantity = quantity;
            this.others = others;
        }

        int open() {
            return quantity - reports.stream().mapToInt(report -> report.good() + report.scrap() + report.rework()).sum();
        }
    }

    /** A work order's priority as last acknowledged. @param perhaps others, whose answers were cut off */
    record Priority(int version, int value, Set<Integer> perhaps) {

        Priority acknowledged(int version, int value) {
            return version > this.version ? new Priority(version, value, perhaps) : this;
        }

        Priority perhaps(int value) {
            Set<Integer> more = new HashSet<>(perhaps);
            more.add(value);
            return new Priority(version, this.value, more);
        }

        boolean mayBe(int now) {
            return now == value || perhaps.contains(now);
        }
    }

    /** An order's cancellation: acknowledged, refused because work had started, or nobody knows. */
    enum Outcome {
        CANCELLED,
        REFUSED,
        UNKNOWN
    }

    final Map<String, Known> configurations = new ConcurrentHashMap<>();
    /** Requests that create something, by idempotency key; and what they are known to have created. */
    final Map<String, Request> creating = new ConcurrentHashMap<>();
    final Map<String, String> created = new ConcurrentHashMap<>();
    /** How many lines each order has. */
    final Map<String, Integer> linesOfKey = new ConcurrentHashMap<>();
    final Map<String, Outcome> cancellations = new ConcurrentHashMap<>();
    final Map<String, HeldRun> runs = new ConcurrentHashMap<>();
    final Queue<HeldRun> unfinished = new ConcurrentLinkedQueue<>();
    /** How many pieces were let out of a waiting step; pieces that arrive later wait again. */
    final Map<String, Integer> waitingsEnded = new ConcurrentHashMap<>();
    final Feed feed = new Feed();
    final Map<String, Priority> priorities = new ConcurrentHashMap<>();

    /** What the request created first; null while nobody knows. */
    @Nullable String created(Request request) {
        return created.get(request.key());
    }

    List<Request> creating(String field) {
        return creating.values().stream().filter(request -> request.field().equals(field)).toList();
    }
}
