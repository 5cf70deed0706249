package dev.tandem.benchmarks.guidance;

import dev.tandem.benchmarks.Report;
import dev.tandem.rules.exchange.FiniteModel;
import dev.tandem.rules.guidance.engine.Problem;
import dev.tandem.rules.guidance.engine.Solver;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;

/** Clicks by chance on one model: what they cost, and whether LogicNG says the same. */
final class ModelBenchmark {

    private static final double MEGABYTE = 1e6;
    private static final int OPEN_SESSIONS = 10;
    private static final int CLICKS_OF_OPEN = 20;

    private final GuidanceOptions options;
    private final Report report;
    private final Path path;
    private final String name;

    ModelBenchmark(GuidanceOptions options, Report report, Path path) {
        this.options = options;
        this.report = report;
        this.path = path;
        this.name = path.getFileName().toString();
    }

    void run() throws IOException {
        CpuTimes loading = new CpuTimes();
        long began = System.nanoTime();
        FiniteModel model = read(loading);
        Problem problem = loading.timed(model::problem);
        if (!new Solver(problem).solve()) {
            report.say(name + " is not measured: it has no solution");
            return;
        }
        double first = new Session(model, problem, new Random(options.seed())).opened();
        double wall = (System.nanoTime() - began) / 1e9;
        ModelAims aims = ModelAims.of(name, model);
        report.say("%s: %s, %,d Booleans".formatted(name, model, problem.variables()));
        report.figure(name + ": load and first classification, as the first of its kind", loading.sum() / 1e3 + first / 1e3, "CPU s", aims.load());
        report.figure(name + ": the same, by the clock", wall, "s");

        warmUp(model, problem);
        CpuTimes again = new CpuTimes();
        FiniteModel reread = read(again);
        Problem rebuilt = again.timed(reread::problem);
        report.figure(name + ": load and first classification, once more",
                (again.sum() + new Session(reread, rebuilt, new Random(1)).opened()) / 1e3, "CPU s", aims.load());
        List<Session> sessions = sessions(model, problem);
        tell(sessions, aims);
        heap(model, problem);
        new PeerComparison(options, report, name, aims).run(model, sessions);
        new ExplanationBenchmark(options, report, name, aims).run(model, problem);
    }

    private FiniteModel read(CpuTimes loading) {
        return loading.timed(() -> {
            try {
                return Model.read(path);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private void warmUp(FiniteModel model, Problem problem) {
        long until = System.nanoTime() + options.warmUp().toNanos();
        Random random = new Random(options.seed() + 1);
        do {
            new Session(model, problem, random).walk(Session.CLICKS);
        } while (System.nanoTime() < until);
    }

    private List<Session> sessions(FiniteModel model, Problem problem) {
        Random random = new Random(options.seed());
        List<Session> sessions = new ArrayList<>();
        int left = options.clicks();
        for (int barren = 0; left > 0 && barren < 3; ) {
            Session session = new Session(model, problem, random).walk(Math.min(left, Session.CLICKS));
            long clicks = session.steps().stream().filter(ModelBenchmark::decision).count();
            left -= (int) clicks;
            barren = clicks == 0 ? barren + 1 : 0;
            sessions.add(session);
        }
        return sessions;
    }

    private static boolean decision(Session.Step step) {
        return step.click().literal() >= 0;
    }

    private void tell(List<Session> sessions, ModelAims aims) {
        CpuTimes all = times(sessions, ModelBenchmark::decision);
        CpuTimes first = times(sessions, Session.Step::first);
        CpuTimes back = times(sessions, step -> !decision(step));
        report.say("%s: %,d clicks in %d sessions of up to %d, then some taken back".formatted(name, all.count(), sessions.size(), Session.CLICKS));
        report.figure(name + ": click, p50", all.percentile(0.5), "CPU ms");
        report.figure(name + ": click, p95", all.percentile(0.95), "CPU ms", aims.p95());
        report.figure(name + ": click, max", all.percentile(1), "CPU ms", aims.most());
        report.figure(name + ": first click of a session, p50", first.percentile(0.5), "CPU ms");
        report.figure(name + ": first click of a session, max", first.percentile(1), "CPU ms");
        report.figure(name + ": taking a decision back, p50", back.percentile(0.5), "CPU ms");
        report.figure(name + ": taking a decision back, max", back.percentile(1), "CPU ms");
        CpuTimes opened = new CpuTimes();
        sessions.forEach(session -> opened.add((long) (session.opened() * 1e6)));
        report.figure(name + ": opening a session and classifying everything, p50", opened.percentile(0.5), "CPU ms");
    }

    private static CpuTimes times(List<Session> sessions, Predicate<Session.Step> which) {
        CpuTimes times = new CpuTimes();
        sessions.stream().flatMap(session -> session.steps().stream()).filter(which).forEach(step -> times.add(step.nanos()));
        return times;
    }

    private void heap(FiniteModel model, Problem problem) {
        report.figure(name + ": heap for the loaded model", Heap.each(3, _ -> model.problem()) / MEGABYTE, "MB");
        Random random = new Random(options.seed());
        report.figure(name + ": heap for an open session after %d clicks".formatted(CLICKS_OF_OPEN),
                Heap.each(OPEN_SESSIONS, _ -> new Session(model, problem, random).walk(CLICKS_OF_OPEN).engine()) / MEGABYTE, "MB");
    }
}
