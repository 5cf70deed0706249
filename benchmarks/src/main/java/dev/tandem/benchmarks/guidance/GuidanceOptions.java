package dev.tandem.benchmarks.guidance;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What guidance is measured on.
 *
 * @param models a model, or a folder that is searched for them, or null
 * @param sold rows of products that were really sold, under a header row of variables, or null
 * @param line the XCSP 2.1 instance that these rows belong to, or null
 * @param clicks on each model, from 1
 * @param rows of sold products to replay, from 1
 * @param warmUp of clicks of other sessions, before each model is measured; one session at least
 * @param peerTime the peer's bound for each model
 */
public record GuidanceOptions(
        @Nullable Path models, @Nullable Path sold, @Nullable Path line, int clicks, int rows, long seed, Duration warmUp, Duration peerTime) {}
