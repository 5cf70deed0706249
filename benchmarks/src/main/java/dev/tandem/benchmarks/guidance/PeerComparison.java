package dev.tandem.benchmarks.guidance;

import dev.tandem.benchmarks.Aim;
import dev.tandem.benchmarks.Report;
import dev.tandem.rules.exchange.FiniteModel;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.logicng.backbones.Backbone;

/**
 * The same clicks, asked of LogicNG's backbone: its CPU time against Tandem's, and each state of each value compared. What the peer says about
 * decided slots is asked besides, value by value, and is no part of its time, nor is loading its solver.
 */
final class PeerComparison {

    private final GuidanceOptions options;
    private final Report report;
    private final String name;
    private final ModelAims aims;

    private final CpuTimes tandem = new CpuTimes();
    private final CpuTimes peer = new CpuTimes();
    private long asked;
    private long compared;
    private long differences;

    PeerComparison(GuidanceOptions options, Report report, String name, ModelAims aims) {
        this.options = options;
        this.report = report;
        this.name = name;
        this.aims = aims;
    }

    void run(FiniteModel model, List<Session> sessions) {
        long until = System.nanoTime() + options.peerTime().toNanos();
        PeerBackbone backbones = new PeerBackbone(model);
        asked = Arrays.stream(model.asked()).mapToLong(slot -> slot.length).sum();
        int done = 0;
        int all = sessions.stream().mapToInt(session -> session.steps().size()).sum();
        warmUp(backbones, sessions.getFirst());
        for (Session session : sessions) {
            if (System.nanoTime() > until) {
                break;
            }
            compare(session.atFirst(), backbones.possible(Map.of()));
            for (Session.Step step : session.steps()) {
                if (System.nanoTime() > until) {
                    break;
                }
                backbones.load();
                Backbone backbone = peer.timed(() -> backbones.backbone(step.decided()));
                tandem.add(step.nanos());
                compare(step.possible(), backbones.possible(backbone, step.decided()));
                done++;
            }
        }
        report.say("%s: LogicNG's backbone on %,d of the same %,d clicks".formatted(name, done, all)
                + (done < all ? "; its time was up, --peer-seconds gives it more" : ""));
        if (done == 0) {
            return;
        }
        report.compared(name + ": LogicNG to Tandem, p50", tandem.percentile(0.5), peer.percentile(0.5), "CPU ms", aims.medianTimes());
        report.compared(name + ": LogicNG to Tandem, p95", tandem.percentile(0.95), peer.percentile(0.95), "CPU ms", aims.p95Times());
        report.figure(name + ": states that were compared", compared, "states");
        report.figure(name + ": states that differ", differences, "states", Aim.atMost(0));
    }

    /** The first session once beforehand, for at most a tenth of the time, so that both are compiled when they are timed. */
    private void warmUp(PeerBackbone backbones, Session session) {
        long until = System.nanoTime() + options.peerTime().toNanos() / 10;
        for (Session.Step step : session.steps()) {
            if (System.nanoTime() < until) {
                backbones.possible(step.decided());
            }
        }
    }

    private void compare(BitSet ours, BitSet theirs) {
        BitSet different = (BitSet) ours.clone();
        different.xor(theirs);
        differences += different.cardinality();
        compared += asked;
    }
}
