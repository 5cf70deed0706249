package dev.tandem.benchmarks;

import dev.tandem.production.domain.InsertionBenchmark;
import dev.tandem.rules.evaluation.ValidationBenchmark;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Measures Tandem against peers and ceilings in the same run and prints the ratios. */
public final class Benchmarks {

    private Benchmarks() {}

    static void main() throws IOException {
        ValidationBenchmark.run(resource("/product-lines/velo.yaml"), System.out);
        InsertionBenchmark.run(System.out);
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = Benchmarks.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
