package dev.tandem.factory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;

/** Reads the factory at start: the demo factory, or the file that {@code tandem.factory} names. */
@Configuration(proxyBeanMethods = false)
class FactoryConfiguration {

    @Bean
    Factory factory(@Value("${tandem.factory:classpath:factory/werkhof.yaml}") Resource file) {
        String name = file.getFilename() == null ? file.getDescription() : file.getFilename();
        if (!file.exists()) {
            throw new FactoryException("The factory file " + file.getDescription() + " does not exist; tandem.factory names it.");
        }
        try {
            return FactoryFile.read(name, file.getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("The factory file " + name + " cannot be read.", e);
        }
    }
}
