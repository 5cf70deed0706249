package dev.tandem.factory;

/** How a cobot keeps the person beside it safe (ISO/TS 15066). */
public enum CobotMode {
    /** It moves only where a hand leads it. */
    HAND_GUIDING,
    /** It touches only softly. */
    POWER_FORCE_LIMITING,
    /** It slows down and stops as someone comes near. */
    SPEED_SEPARATION
}
