package dev.tandem.rules.analysis;

import static dev.tandem.rules.analysis.Finding.Kind.VOID;
import static dev.tandem.rules.analysis.Finding.Kind.VOID_BY_DEFAULT;

import dev.tandem.rules.expression.Value;
import dev.tandem.rules.guidance.lowering.FiniteCharacteristic;
import dev.tandem.rules.guidance.lowering.FiniteLine;
import dev.tandem.rules.guidance.lowering.TextQuestion;
import dev.tandem.rules.model.Characteristic;
import dev.tandem.rules.model.TextCharacteristic;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Whether there is a valid configuration at all. */
final class VoidFindings {

    /** Sets of constraints that have nothing in common and are told at most. */
    private static final int MOST = 5;

    private final AskedLine line;
    private final Inquiry inquiry;
    private final List<Demand> demands;
    private final Allowance allowance;
    private final Findings findings;

    VoidFindings(AskedLine line, Inquiry inquiry, List<Demand> demands, Allowance allowance, Findings findings) {
        this.line = line;
        this.inquiry = inquiry;
        this.demands = demands;
        this.allowance = allowance;
        this.findings = findings;
    }

    boolean isVoid() {
        if (inquiry.possible()) {
            return false;
        }
        Set<String> told = new TreeSet<>();
        for (int i = 0; i < MOST; i++) {
            List<String> related = inquiry.becauseWithout(told);
            if (related.isEmpty() && i > 0) {
                break;
            }
            findings.add(VOID, "", Wording.because("No valid configuration exists", "Es gibt keine gültige Konfiguration", related), null, related);
            if (related.isEmpty()) {
                break;
            }
            told.addAll(related);
        }
        return true;
    }

    /** Customers begin with the defaults of facts and texts: there must be something valid with them. */
    void byDefault() {
        findings.decide(VOID_BY_DEFAULT, "", () -> {
            List<Demand> defaults = defaults();
            if (inquiry.possible(defaults.stream().mapToInt(Demand::met).toArray())) {
                return;
            }
            List<Demand> all = new ArrayList<>(demands);
            all.addAll(defaults);
            Inquiry byDefault = new Inquiry(line.closed(), all, allowance);
            List<String> related = byDefault.because().stream().distinct().toList();
            findings.add(VOID_BY_DEFAULT, "", Wording.because("No valid configuration exists with the defaults of texts and facts",
                    "Mit den Vorgaben für Texte und Angaben gibt es keine gültige Konfiguration", related), null, related);
        });
    }

    private List<Demand> defaults() {
        FiniteLine finite = line.closed().line();
        List<Demand> defaults = new ArrayList<>();
        Map<String, String> texts = new HashMap<>();
        for (FiniteCharacteristic asked : finite.characteristics()) {
            Characteristic characteristic = asked.characteristic();
            if (characteristic instanceof TextCharacteristic text) {
                texts.put(text.code(), text.defaultValue());
            } else if (characteristic.personal() && characteristic.proposed() != null) {
                for (int literal : deciding(asked, characteristic.proposed())) {
                    defaults.add(new Demand(Paths.kind(characteristic) + ".default", literal));
                }
            }
        }
        for (TextQuestion question : finite.questions()) {
            defaults.add(new Demand(Paths.kind(line.version().characteristic(question.texts().getFirst()).orElseThrow()) + ".default",
                    question.answer().test(texts) ? question.literal() : question.literal() ^ 1));
        }
        return defaults;
    }

    private static int[] deciding(FiniteCharacteristic asked, Value proposed) {
        return switch (asked) {
            case FiniteCharacteristic.Single single when proposed instanceof Value.Code(String code) ->
                new int[] {single.values()[single.characteristic().domain().ordinal(code)]};
            case FiniteCharacteristic.Multiple multiple when proposed instanceof Value.Codes(Set<String> codes) -> {
                int[] members = multiple.members().clone();
                for (int i = 0; i < members.length; i++) {
                    members[i] ^= codes.contains(multiple.characteristic().values().get(i).code()) ? 0 : 1;
                }
                yield members;
            }
            case FiniteCharacteristic.Number number when proposed instanceof Value.Number(BigDecimal value) -> number.deciding(value);
            default -> new int[0];
        };
    }
}
