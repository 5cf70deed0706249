package dev.tandem.rules.guidance.lowering;

import dev.tandem.rules.expression.Expression;
import dev.tandem.rules.expression.Mentions;
import dev.tandem.rules.guidance.engine.Problem;
import dev.tandem.rules.model.Characteristic;
import dev.tandem.rules.model.Constraint;
import dev.tandem.rules.model.ProductLineVersion;
import dev.tandem.rules.model.Severity;
import dev.tandem.rules.model.TextCharacteristic;
import dev.tandem.rules.model.VersionLayout;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;

/** Turns one version into a finite problem: characteristics first, then what constraints forbid. */
final class Lowering {

    private final ProductLineVersion version;
    private final Clauses clauses = new Clauses();
    private final Leaves leaves;
    private final Texts texts;
    private final Tables tables;
    private final Flags flags;
    private final Failures failures;
    private final Variables variables;
    private final Core core;
    private final List<String> mistakes = new ArrayList<>();

    /** @param smallTable combinations of values up to which an expression becomes one table as it stands */
    Lowering(ProductLineVersion version, int smallTable) {
        this.version = version;
        leaves = new Leaves(new VersionLayout(version));
        Map<String, Integer> longest = new HashMap<>();
        for (Characteristic characteristic : version.characteristics()) {
            if (characteristic instanceof TextCharacteristic text) {
                longest.put(text.code(), text.maxLength());
            }
        }
        texts = new Texts(clauses, leaves, longest);
        tables = new Tables(clauses, leaves, smallTable);
        flags = new Flags(clauses, leaves, tables);
        failures = new Failures(clauses, tables, flags);
        variables = new Variables(clauses, leaves);
        core = new Core(leaves, texts, variables.members(), variables.counts(), this::consultation);
    }

    FiniteLine line() {
        lower();
        return finished();
    }

    CostedLine costed() {
        lower();
        Costing costing = new Costing(version, clauses, flags, tables, core, this::missing, variables, mistakes);
        List<Amount> price = costing.price();
        List<Amount> footprint = costing.footprint();
        List<CostedLine.Energy> energy = costing.energy();
        List<Amount> minutes = costing.minutes();
        refuseMistakes();
        return new CostedLine(finished(), price, footprint, energy, minutes);
    }

    private void lower() {
        for (Characteristic characteristic : preconditionsFirst(version)) {
            if (mistakes.isEmpty()) {
                declare(characteristic);
            }
        }
        if (mistakes.isEmpty()) {
            for (int i = 0; i < version.constraints().size(); i++) {
                constrain(i, version.constraints().get(i));
            }
        }
        refuseMistakes();
    }

    private void refuseMistakes() {
        if (!mistakes.isEmpty()) {
            throw new RefusedLineException(mistakes);
        }
    }

    private FiniteLine finished() {
        List<FiniteCharacteristic> finite = variables.finish(version.characteristics());
        List<TextQuestion> questions = texts.questions();
        return new FiniteLine(version, clauses.build(), finite, questions);
    }

    /** The characteristics, each behind those that its precondition mentions. */
    static SequencedSet<Characteristic> preconditionsFirst(ProductLineVersion version) {
        SequencedSet<Characteristic> ordered = new LinkedHashSet<>();
        version.characteristics().forEach(characteristic -> preconditionsFirst(version, characteristic, ordered));
        return ordered;
    }

    private static void preconditionsFirst(
            ProductLineVersion version, Characteristic characteristic, SequencedSet<Characteristic> ordered) {
        Expression appliesWhen = characteristic.appliesWhen();
        if (!ordered.contains(characteristic) && appliesWhen != null) {
            Mentions.of(appliesWhen)
                    .forEach(code -> preconditionsFirst(version, version.characteristic(code).orElseThrow(), ordered));
        }
        ordered.add(characteristic);
    }

    private void declare(Characteristic characteristic) {
        int applies = Clauses.TRUE;
        Expression appliesWhen = characteristic.appliesWhen();
        try {
            if (appliesWhen != null) {
                int[] missing = missing(appliesWhen);
                Expression condition = core.of(appliesWhen);
                int[] all = new int[missing.length + 1];
                for (int i = 0; i < missing.length; i++) {
                    all[i] = missing[i] ^ 1;
                }
                all[missing.length] = flags.literal(condition);
                applies = clauses.and(all);
                failures.forbid(condition, Problem.FOUNDATION, missing);
            }
            variables.declare(characteristic, applies);
        } catch (Refusal refusal) {
            mistakes.add("characteristics." + characteristic.code() + ": " + refusal.getMessage());
        }
    }

    private void constrain(int group, Constraint constraint) {
        try {
            Expression violated = constraint.violated();
            int[] missing = missing(violated);
            Expression condition = core.of(violated);
            if (constraint.severity() == Severity.ERROR) {
                flags.forbid(condition, group, missing);
            }
            failures.forbid(condition, group, missing);
        } catch (Refusal refusal) {
            mistakes.add("constraints." + constraint.id() + ": " + refusal.getMessage());
        }
    }

    /** Literals that say that something the expression mentions has no value. */
    private int[] missing(Expression expression) {
        return Mentions.of(expression).stream()
                .mapToInt(code -> variables.stated(code) ^ 1)
                .filter(literal -> literal != Clauses.FALSE)
                .distinct()
                .toArray();
    }

    /** Whether a constraint of severity CONSULT is violated. */
    private Domain consultation() {
        int[] violated = version.constraints().stream()
                .filter(constraint -> constraint.severity() == Severity.CONSULT)
                .mapToInt(constraint -> {
                    int[] parts = missing(constraint.violated());
                    for (int i = 0; i < parts.length; i++) {
                        parts[i] ^= 1;
                    }
                    return clauses.and(clauses.and(parts), flags.literal(core.of(constraint.violated())));
                })
                .toArray();
        return new FlagDomain(clauses.or(violated));
    }
}
