package dev.tandem.rules.guidance;

/**
 * The state of one value.
 *
 * @param code of a choice's value; of a number's value its plain decimal string
 * @param state of a member of a multiple choice: of its being chosen
 * @param shown whether it is part of what is shown
 */
public record ValueGuidance(String code, State state, boolean shown) {}
