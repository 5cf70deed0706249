package dev.tandem.benchmarks.guidance;

import dev.tandem.benchmarks.Aim;
import dev.tandem.benchmarks.Report;
import dev.tandem.rules.exchange.FiniteModel;
import dev.tandem.rules.exchange.FiniteModel.Slot;
import dev.tandem.rules.guidance.engine.Problem;
import dev.tandem.rules.guidance.engine.States;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * The honest load: one product that was really sold, its values clicked in random order; what is implied by then needs no click. None of its values
 * may ever be excluded on the way.
 */
final class SoldReplay {

    private static final int WARM_UP_ROWS = 50;

    private final GuidanceOptions options;
    private final Report report;
    private final CpuTimes clicks = new CpuTimes();
    private final CpuTimes firstClicks = new CpuTimes();
    private int without;
    private long excluded;

    /** A slot and the literal of the value that it was sold with. */
    private record Sold(int slot, int literal) {}

    SoldReplay(GuidanceOptions options, Report report) {
        this.options = options;
        this.report = report;
    }

    void run(Path line, Path rows) throws IOException {
        FiniteModel model = Model.read(line);
        Problem problem = model.problem();
        List<List<Sold>> sold = new ArrayList<>(sold(model, Files.readAllLines(rows)));
        Random random = new Random(options.seed());
        Collections.shuffle(sold, random);
        for (List<Sold> row : sold.subList(0, Math.min(WARM_UP_ROWS, sold.size()))) {
            new SoldReplay(options, report).replay(model, problem, row, new Random(1));
        }
        List<List<Sold>> drawn = sold.subList(0, Math.min(options.rows(), sold.size()));
        drawn.forEach(row -> replay(model, problem, row, random));
        tell(drawn);
    }

    private void tell(List<List<Sold>> drawn) {
        int values = drawn.stream().mapToInt(List::size).sum();
        report.say("%,d of the products, %,d values".formatted(drawn.size(), values));
        report.figure("values of a sold product that were excluded on the way", excluded, "values", Aim.atMost(0));
        report.figure("share of values that were completed without a click", 100.0 * without / values, "%");
        report.figure("first click of a session, p50", firstClicks.percentile(0.5), "CPU ms");
        report.figure("first click of a session, p95", firstClicks.percentile(0.95), "CPU ms");
        report.figure("first click of a session, max", firstClicks.percentile(1), "CPU ms");
        report.figure("later click, p50", clicks.percentile(0.5), "CPU ms");
        report.figure("later click, p95", clicks.percentile(0.95), "CPU ms");
        report.figure("later click, max", clicks.percentile(1), "CPU ms");
    }

    private void replay(FiniteModel model, Problem problem, List<Sold> row, Random random) {
        States states = new States(problem, model.asked());
        List<Sold> order = new ArrayList<>(row);
        Collections.shuffle(order, random);
        boolean first = true;
        BitSet possible = states.possible();
        excluded += excluded(row, possible);
        for (Sold one : order) {
            if (Arrays.stream(model.slots().get(one.slot()).literals()).filter(possible::get).count() == 1) {
                without++;
                continue;
            }
            if (!possible.get(one.literal())) {
                continue; // Counted above; it cannot be clicked.
            }
            possible = (first ? firstClicks : clicks).timed(() -> {
                states.decide(one.slot(), one.literal());
                return states.possible();
            });
            excluded += excluded(row, possible);
            first = false;
        }
    }

    private static long excluded(List<Sold> row, BitSet possible) {
        return row.stream().filter(one -> !possible.get(one.literal())).count();
    }

    private static List<List<Sold>> sold(FiniteModel model, List<String> lines) {
        Map<String, Integer> slots = new HashMap<>();
        for (int i = 0; i < model.slots().size(); i++) {
            slots.put(model.slots().get(i).name(), i);
        }
        String[] names = lines.getFirst().strip().split("\\s+");
        return lines.stream().skip(1).filter(line -> !line.isBlank()).map(line -> {
            String[] values = line.strip().split("\\s+");
            List<Sold> row = new ArrayList<>();
            for (int i = 0; i < names.length; i++) {
                row.add(sold(model, slots.getOrDefault(names[i], -1), names[i], values[i]));
            }
            return row;
        }).toList();
    }

    private static Sold sold(FiniteModel model, int slot, String name, String value) {
        if (slot < 0) {
            throw new IllegalArgumentException("The line has no variable '%s'.".formatted(name));
        }
        Slot all = model.slots().get(slot);
        int position = all.values().indexOf(value);
        if (position < 0) {
            throw new IllegalArgumentException("'%s' has no value '%s', only %s.".formatted(name, value, all.values()));
        }
        return new Sold(slot, all.literals()[position]);
    }
}
