package dev.tandem.graphql.request;

import graphql.parser.ParserOptions;
import java.util.Set;

/** How much one request may ask for. Generous for people and programs, small beside what could harm the others. */
public final class Bounds {

    /** Levels of fields; introspection needs 13. */
    static final int DEPTH = 20;
    /** Fields after fragments are spread out. */
    static final int FIELDS = 2_000;
    /** Fields under another name. */
    static final int ALIASES = 100;
    /** Values that the answer may hold, as far as the sizes of its lists can be foreseen. */
    static final int COMPLEXITY = 100_000;
    /** Characters of one text among the variables. */
    static final int TEXT = 10_000;
    /** Fields of inputs that take a whole file. */
    static final Set<String> FILES = Set.of("file", "csv");
    /** Characters of a file; the body with all else in it has a bound of its own. */
    static final int FILE = 1_000_000;
    /** Entries of one list or object among the variables. */
    static final int ENTRIES = 1_000;

    /** Operations of one WebSocket that are under way at the same time, subscriptions first of all. */
    static final int OPERATIONS = 50;

    public static final ParserOptions PARSER = ParserOptions.newParserOptions()
            .captureLineComments(false)
            .maxCharacters(200_000)
            .maxTokens(15_000)
            .maxWhitespaceTokens(50_000)
            // Deep enough that a query of a few hundred levels is told its depth rather than that it cannot be read.
            .maxRuleDepth(1_000)
            .build();

    private Bounds() {}
}
