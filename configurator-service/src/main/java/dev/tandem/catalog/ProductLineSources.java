package dev.tandem.catalog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Finds the product-line files: those on the class path and, where one is set, those in a folder. */
final class ProductLineSources {

    private static final String ON_CLASS_PATH = "classpath*:product-lines/*.yaml";
    private static final long LARGEST = 5_000_000;

    /** @param name for people: a file's path, or its name on the class path */
    record Source(String name, String text) {}

    private final @Nullable Path folder;

    ProductLineSources(@Nullable Path folder) {
        this.folder = folder;
    }

    /** @throws ProductLinesUnusable the folder or a file cannot be read */
    List<Source> all() {
        List<Source> sources = new ArrayList<>();
        try {
            for (Resource resource : new PathMatchingResourcePatternResolver().getResources(ON_CLASS_PATH)) {
                String name = "product-lines/" + resource.getFilename();
                sources.add(new Source(name, text(name, resource.getContentAsByteArray())));
            }
            for (Path file : filesInFolder()) {
                if (Files.size(file) > LARGEST) {
                    throw new ProductLinesUnusable(
                            List.of(file + " has " + Files.size(file) + " bytes; allowed are " + LARGEST + "."));
                }
                sources.add(new Source(file.toString(), text(file.toString(), Files.readAllBytes(file))));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        sources.sort(Comparator.comparing(Source::name));
        return sources;
    }

    private List<Path> filesInFolder() throws IOException {
        if (folder == null) {
            return List.of();
        }
        if (!Files.isDirectory(folder)) {
            throw new ProductLinesUnusable(
                    List.of("tandem.product-lines.folder is '" + folder + "', which is no folder that can be read."));
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().matches(".*\\.ya?ml")).toList();
        }
    }

    private static String text(String name, byte[] bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw new ProductLinesUnusable(List.of(name + " is not written in UTF-8."));
        }
    }
}
