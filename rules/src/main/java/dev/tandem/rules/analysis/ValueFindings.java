package dev.tandem.rules.analysis;

import static dev.tandem.rules.analysis.Finding.Kind.ALWAYS_APPLIES;
import static dev.tandem.rules.analysis.Finding.Kind.DEAD_VALUE;
import static dev.tandem.rules.analysis.Finding.Kind.IMPLIED_VALUE;
import static dev.tandem.rules.analysis.Finding.Kind.NEVER_APPLIES;

import dev.tandem.rules.guidance.lowering.FiniteCharacteristic;
import dev.tandem.rules.guidance.lowering.OpenLine;
import dev.tandem.rules.guidance.lowering.Ranges;
import dev.tandem.rules.model.Characteristic;
import dev.tandem.rules.model.ChoiceCharacteristic;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/** What is to say about the characteristics and values of a line that has a valid configuration. */
final class ValueFindings {

    /** Ranges of one number that are asked about at most. */
    private static final int MOST_RANGES = 2_000;

    private final Inquiry inquiry;
    private final Findings findings;

    ValueFindings(Inquiry inquiry, Findings findings) {
        this.inquiry = inquiry;
        this.findings = findings;
    }

    void of(FiniteCharacteristic asked) {
        Characteristic characteristic = asked.characteristic();
        String place = characteristic.appliesWhen() == null ? Paths.kind(characteristic) : Paths.appliesWhen(characteristic);
        findings.decide(NEVER_APPLIES, place, () -> {
            if (inquiry.possible(asked.applies())) {
                applying(asked, place);
            } else {
                List<String> related = inquiry.because(asked.applies());
                findings.add(NEVER_APPLIES, place, Wording.because("'" + characteristic.code() + "' never applies",
                        "'" + characteristic.code() + "' trifft nie zu", related), null, related);
            }
        });
    }

    private void applying(FiniteCharacteristic asked, String place) {
        Characteristic characteristic = asked.characteristic();
        if (characteristic.appliesWhen() != null) {
            findings.decide(ALWAYS_APPLIES, place, () -> {
                if (!inquiry.possible(asked.applies() ^ 1)) {
                    List<String> related = inquiry.because(asked.applies() ^ 1);
                    findings.add(ALWAYS_APPLIES, place, Wording.because("'" + characteristic.code() + "' applies always",
                            "'" + characteristic.code() + "' trifft immer zu", related), null, related);
                }
            });
        }
        switch (asked) {
            case FiniteCharacteristic.Single single -> single(single);
            case FiniteCharacteristic.Multiple multiple -> multiple(multiple);
            case FiniteCharacteristic.Number number -> number(number);
            case FiniteCharacteristic.Text _ -> {}
        }
    }

    private void single(FiniteCharacteristic.Single single) {
        ChoiceCharacteristic choice = single.characteristic();
        findings.decide(DEAD_VALUE, Paths.kind(choice), () -> {
            BitSet possible = new BitSet();
            for (int i = 0; i < single.chosen().length; i++) {
                possible.set(i, possible(choice, i, single.chosen()[i]));
            }
            if (possible.cardinality() == 1 && single.chosen().length > 1) {
                int only = possible.nextSetBit(0);
                implied(choice, only, single.applies(), single.chosen()[only]);
            }
        });
    }

    private void multiple(FiniteCharacteristic.Multiple multiple) {
        ChoiceCharacteristic choice = multiple.characteristic();
        findings.decide(DEAD_VALUE, Paths.kind(choice), () -> {
            for (int i = 0; i < multiple.chosen().length; i++) {
                if (possible(choice, i, multiple.chosen()[i])) {
                    implied(choice, i, multiple.applies(), multiple.chosen()[i]);
                }
            }
        });
    }

    private boolean possible(ChoiceCharacteristic choice, int value, int chosen) {
        if (inquiry.possible(chosen)) {
            return true;
        }
        String code = choice.values().get(value).code();
        List<String> related = inquiry.because(chosen);
        findings.add(DEAD_VALUE, Paths.value(choice, code), Wording.because(
                "'" + code + "' of '" + choice.code() + "' can never be chosen",
                "'" + code + "' von '" + choice.code() + "' kann nie gewählt werden", related), null, related);
        return false;
    }

    private void implied(ChoiceCharacteristic choice, int value, int applies, int chosen) {
        String code = choice.values().get(value).code();
        findings.decide(IMPLIED_VALUE, Paths.value(choice, code), () -> {
            if (!inquiry.possible(applies, chosen ^ 1)) {
                List<String> related = inquiry.because(applies, chosen ^ 1);
                findings.add(IMPLIED_VALUE, Paths.value(choice, code), Wording.because(
                        "'" + choice.code() + "' always has '" + code + "'",
                        "'" + choice.code() + "' hat immer '" + code + "'", related), inquiry.example(chosen), related);
            }
        });
    }

    private void number(FiniteCharacteristic.Number number) {
        Ranges ranges = number.ranges();
        String place = Paths.kind(number.characteristic());
        if (ranges.count() > MOST_RANGES) {
            findings.undecided(DEAD_VALUE, place);
            return;
        }
        findings.decide(DEAD_VALUE, place, () -> {
            BitSet possible = new BitSet();
            for (int range = 0; range < ranges.count(); range++) {
                possible.set(range, inquiry.possible(literals(number, range)));
            }
            for (int from = possible.nextClearBit(0); from < ranges.count(); from = possible.nextClearBit(possible.nextSetBit(from))) {
                int end = possible.nextSetBit(from);
                dead(number, from, end < 0 ? ranges.count() - 1 : end - 1);
                if (end < 0) {
                    break;
                }
            }
            int only = possible.nextSetBit(0);
            if (possible.cardinality() == 1 && ranges.first(only) == ranges.last(only) && ranges.values() > 1) {
                implied(number, only);
            }
        });
    }

    private static int[] literals(FiniteCharacteristic.Number number, int range) {
        return IntStream.concat(IntStream.of(number.stated()), IntStream.of(number.ranges().deciding(range))).toArray();
    }

    private void dead(FiniteCharacteristic.Number number, int from, int to) {
        Ranges ranges = number.ranges();
        int[] between = IntStream.concat(IntStream.of(number.stated()), IntStream.of(
                        ranges.atLeast(from), to + 1 < ranges.count() ? ranges.atLeast(to + 1) ^ 1 : OpenLine.TRUE))
                .toArray();
        List<String> related = inquiry.because(between);
        String low = ranges.value(ranges.first(from)).toPlainString();
        String high = ranges.value(ranges.last(to)).toPlainString();
        String code = number.characteristic().code();
        String place = Paths.kind(number.characteristic()) + (from == 0 ? ".min" : to == ranges.count() - 1 ? ".max" : "");
        findings.add(DEAD_VALUE, place, Wording.because(
                low.equals(high) ? "'" + code + "' can never be " + low : "'" + code + "' can never be within " + low + " to " + high,
                low.equals(high) ? "'" + code + "' kann nie " + low + " sein" : "'" + code + "' kann nie in " + low + " bis " + high + " liegen",
                related), null, related);
    }

    private void implied(FiniteCharacteristic.Number number, int only) {
        String place = Paths.kind(number.characteristic());
        if (!number.ranges().told()) {
            findings.undecided(IMPLIED_VALUE, place);
            return;
        }
        findings.decide(IMPLIED_VALUE, place, () -> {
            int within = number.ranges().within(only);
            if (!inquiry.possible(number.applies(), within ^ 1)) {
                List<String> related = inquiry.because(number.applies(), within ^ 1);
                String value = number.ranges().value(number.ranges().first(only)).toPlainString();
                String code = number.characteristic().code();
                findings.add(IMPLIED_VALUE, place, Wording.because("'" + code + "' is always " + value, "'" + code + "' ist immer " + value, related),
                        inquiry.example(within), related);
            }
        });
    }
}
