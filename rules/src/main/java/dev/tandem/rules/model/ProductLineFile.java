package dev.tandem.rules.model;

/** Reads and writes product-line files (YAML). */
public final class ProductLineFile {

    private ProductLineFile() {}

    /**
     * @param name of the file, for error messages
     * @throws ProductLineException with every mistake found: file, line, column, what was given, what is allowed, did you mean
     */
    public static ProductLineVersion read(String name, String yaml) {
        return read(name, yaml, Libraries.NONE);
    }

    /**
     * The same, of a file that may use libraries: it comes out as if their parts were written in it.
     *
     * @throws ProductLineException likewise; what concerns a library, at the place that refers to it
     */
    public static ProductLineVersion read(String name, String yaml, Libraries libraries) {
        Mistakes mistakes = new Mistakes(name);
        YamlNode written = YamlParser.parse(yaml, mistakes);
        YamlNode root = written == null ? null : LibraryUse.resolved(written, libraries, mistakes);
        ProductLineVersion version = root == null ? null : LineReader.read(new Field("", Position.START, null, root, mistakes));
        mistakes.raise();
        if (version == null) {
            throw new IllegalStateException(name + " has no mistake and no content");
        }
        return version;
    }

    /** The file of a version: reads back to an equal version, with the same content hash. */
    public static String write(ProductLineVersion version) {
        return YamlWriter.write(LineTree.of(version));
    }
}
