package dev.tandem.benchmarks.guidance;

import dev.tandem.benchmarks.Aim;
import dev.tandem.benchmarks.Report;
import dev.tandem.rules.exchange.FiniteModel;
import dev.tandem.rules.guidance.engine.Deadline;
import dev.tandem.rules.guidance.engine.OutOfTimeException;
import dev.tandem.rules.guidance.engine.Problem;
import dev.tandem.rules.guidance.engine.Solver;
import dev.tandem.rules.guidance.search.Conflicts;
import dev.tandem.rules.guidance.search.Repairs;
import java.time.Duration;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Why a value is excluded after 20 decisions, and what would make it possible: a minimal conflict and up to five smallest repairs. */
final class ExplanationBenchmark {

    private static final int DECISIONS = 20;
    private static final int REPAIRS = 5;
    private static final int EXPLAINED = 100;
    private static final int EACH_SESSION = 10;
    private static final Duration BOUND = Duration.ofSeconds(1);

    private final GuidanceOptions options;
    private final Report report;
    private final String name;
    private final @Nullable Aim aim;

    private CpuTimes conflicts = new CpuTimes();
    private CpuTimes repairs = new CpuTimes();
    private CpuTimes both = new CpuTimes();
    private long constraints;
    private int outOfTime;

    ExplanationBenchmark(GuidanceOptions options, Report report, String name, ModelAims aims) {
        this.options = options;
        this.report = report;
        this.name = name;
        this.aim = aims.explanation();
    }

    void run(FiniteModel model, Problem problem) {
        Solver repairing = new Solver(problem);
        Random random = new Random(options.seed() + 2);
        explain(model, problem, repairing, random, EACH_SESSION);
        conflicts = new CpuTimes();
        repairs = new CpuTimes();
        both = new CpuTimes();
        constraints = 0;
        outOfTime = 0;
        int wanted = Math.min(EXPLAINED, options.clicks());
        for (int session = 0; session < 2 * wanted / EACH_SESSION + 1 && both.count() < wanted; session++) {
            explain(model, problem, repairing, random, EACH_SESSION);
        }
        report.say("%s: %,d values that %d decisions excluded are explained; a constraint is what one line or one element of the file says, "
                .formatted(name, both.count(), DECISIONS) + "of which a conflict has %.1f on average".formatted((double) constraints / both.count()));
        report.figure(name + ": minimal conflict, p95", conflicts.percentile(0.95), "CPU ms");
        report.figure(name + ": up to %d smallest repairs, p95".formatted(REPAIRS), repairs.percentile(0.95), "CPU ms");
        report.figure(name + ": both, p50", both.percentile(0.5), "CPU ms");
        report.figure(name + ": both, p95", both.percentile(0.95), "CPU ms", aim);
        report.figure(name + ": explanations that took more than a second", outOfTime, "explanations", Aim.atMost(0));
    }

    private void explain(FiniteModel model, Problem problem, Solver repairing, Random random, int most) {
        Session session = new Session(model, problem, random).decide(DECISIONS);
        BitSet excluded = (BitSet) session.atFirst().clone();
        excluded.andNot(session.possible());
        int[][] decisions = session.decided().values().stream().map(literal -> new int[] {literal}).toArray(int[][]::new);
        int[] some = excluded.stream().toArray();
        for (int i = 0; i < Math.min(most, some.length); i++) {
            explain(problem, repairing, decisions, some[random.nextInt(some.length)]);
        }
    }

    private void explain(Problem problem, Solver repairing, int[][] decisions, int excluded) {
        int[] wanted = {excluded};
        int[] weights = new int[decisions.length];
        Arrays.fill(weights, 1);
        int[][] others = Arrays.stream(decisions).filter(decision -> decision[0] != (excluded ^ 1)).toArray(int[][]::new);
        Deadline deadline = Deadline.after(BOUND);
        try {
            constraints += conflicts.timed(() -> new Conflicts(problem).minimal(wanted, others, deadline)).orElseThrow().groups().cardinality();
            repairs.timed(() -> new Repairs(repairing).first(wanted, others, weights, REPAIRS, deadline));
            both.add((long) ((conflicts.last() + repairs.last()) * 1e6));
        } catch (OutOfTimeException e) {
            outOfTime++;
        }
    }
}
