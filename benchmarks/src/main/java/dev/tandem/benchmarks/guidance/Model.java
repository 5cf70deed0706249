package dev.tandem.benchmarks.guidance;

import dev.tandem.rules.exchange.DimacsFile;
import dev.tandem.rules.exchange.FiniteModel;
import dev.tandem.rules.exchange.UvlFile;
import dev.tandem.rules.exchange.XcspFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A model of another tool, by its file's ending. */
final class Model {

    private static final List<String> ENDINGS = List.of("dimacs", "cnf", "xml", "uvl");

    private Model() {}

    /** The file itself, or all models in a folder and the folders in it, by name. */
    static List<Path> in(Path place) throws IOException {
        if (!Files.isDirectory(place)) {
            return List.of(place);
        }
        try (Stream<Path> found = Files.walk(place)) {
            return found.filter(path -> ENDINGS.contains(ending(path))).sorted().toList();
        }
    }

    /** @throws dev.tandem.rules.exchange.ExchangeException what is wrong with it, and where */
    static FiniteModel read(Path path) throws IOException {
        String text = Files.readString(path);
        String name = path.getFileName().toString();
        return switch (ending(path)) {
            case "xml" -> XcspFile.read(name, text);
            case "uvl" -> UvlFile.read(name, text).finite();
            default -> DimacsFile.read(name, text);
        };
    }

    private static String ending(Path path) {
        String name = path.getFileName().toString();
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
