package dev.tandem.rules.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShippedLinesTest {

    @ParameterizedTest
    @ValueSource(strings = {"velo", "luth", "cord"})
    void readsTheSameFromWhatItWrites(String name) throws IOException {
        ProductLineVersion line = ProductLineFile.read(name + ".yaml", shipped(name));

        String written = ProductLineFile.write(line);

        assertThat(ProductLineFile.read("written", written)).isEqualTo(line);
    }

    static String shipped(String name) throws IOException {
        try (InputStream file = ShippedLinesTest.class.getResourceAsStream("/product-lines/" + name + ".yaml")) {
            assertThat(file).as("product-lines/%s.yaml", name).isNotNull();
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
