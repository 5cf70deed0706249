package dev.tandem.studio;

/** How far an impact is. */
enum ImpactState {
    RUNNING,
    DONE,
    CANCELLED,
    INTERRUPTED,
    FAILED
}
