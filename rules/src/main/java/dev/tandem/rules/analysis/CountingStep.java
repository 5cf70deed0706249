package dev.tandem.rules.analysis;

import java.util.List;

/**
 * What is decided in one go while configurations are counted: the value of a characteristic, or whether one member of a multiple choice is in.
 *
 * @param characteristic its place in the version
 * @param options what can be decided; how many values each stands for
 * @param optional whether it may be without a value
 * @param last whether nothing more is decided about the characteristic afterwards
 */
record CountingStep(int characteristic, List<Option> options, boolean optional, boolean first, boolean last) {

    CountingStep {
        options = List.copyOf(options);
    }

    record Option(PartialValues.Known known, long values) {}

    /** How many values there are, no value included: no configuration has more. */
    long most() {
        long most = 1;
        for (Option option : options) {
            most += option.values();
        }
        return most;
    }

}
