package dev.tandem.rules.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** A candle poured to order: the smallest line with everything that the format knows. */
public final class Candle {

    private Candle() {}

    public static ProductLineVersion aCandle() {
        return ProductLineFile.read("candle.yaml", file());
    }

    public static String file() {
        try (InputStream file = Candle.class.getResourceAsStream("/product-lines/candle.yaml")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
