package dev.tandem.factory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ClassPathResource;

/** The shipped demo factory, for tests without Spring. */
public final class DemoFactory {

    private DemoFactory() {}

    public static Factory werkhof() {
        return FactoryFile.read("werkhof.yaml", text());
    }

    static String text() {
        try {
            return new ClassPathResource("factory/werkhof.yaml").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
