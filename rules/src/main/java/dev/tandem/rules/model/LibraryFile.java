package dev.tandem.rules.model;

/** Reads library files (YAML). */
public final class LibraryFile {

    /** The longest file, in characters. */
    public static final int LONGEST = 200_000;

    private LibraryFile() {}

    /**
     * @param name of the file, for error messages
     * @throws ProductLineException with every mistake found: file, line, column, what was given, what is allowed, did you mean
     */
    public static Library read(String name, String yaml) {
        Mistakes mistakes = new Mistakes(name);
        if (yaml.length() > LONGEST) {
            mistakes.add(Position.START, "", "The library has " + yaml.length() + " characters; at most " + LONGEST + " are allowed.");
            mistakes.raise();
        }
        YamlNode root = YamlParser.parse(yaml, mistakes);
        Library library = root == null ? null : LibraryReader.read(new Field("", Position.START, null, root, mistakes));
        mistakes.raise();
        if (library == null) {
            throw new IllegalStateException(name + " has no mistake and no content");
        }
        return library;
    }

    /** Whether a text means to be a library rather than a product line, as far as it can be read. */
    public static boolean isLibrary(ProductLineText text) {
        return text.keys("").contains("library");
    }
}
