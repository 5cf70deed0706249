package dev.tandem.rules.model;

import dev.tandem.rules.expression.Expression;
import dev.tandem.rules.expression.ExpressionException;
import dev.tandem.rules.expression.ExpressionParser;
import dev.tandem.rules.expression.Names;
import dev.tandem.rules.expression.Type;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the expressions of a file; a mistake inside one is told at its place in the file. An expression that mentions a name whose own
 * declaration is mistaken is passed over: the declaration is what must be mended.
 */
final class ExpressionReader {

    private static final Pattern QUOTED = Pattern.compile("\"(\\\\.|[^\"\\\\])*\"|`[^`]*`", Pattern.DOTALL);
    private static final Pattern NAME = Pattern.compile("(?<![\\w.])[A-Za-z_]\\w*");

    private final ExpressionParser parser;
    private final TableReader tables;
    private final Set<String> mistaken;

    ExpressionReader(Names names, Set<String> mistaken) {
        this.parser = new ExpressionParser(names);
        this.tables = new TableReader(names, mistaken);
        this.mistaken = mistaken;
    }

    @Nullable Expression flag(Field field) {
        return read(field, Type.FLAG);
    }

    @Nullable Expression number(Field field) {
        return read(field, Type.NUMBER);
    }

    /** A flag, or a table of combinations. */
    @Nullable Expression flagOrTable(Field field) {
        return readOrTable(field, Type.FLAG);
    }

    /** A number, or a table of numbers. */
    @Nullable Expression numberOrTable(Field field) {
        return readOrTable(field, Type.NUMBER);
    }

    /** An expression of any type, or a table. */
    @Nullable Expression anyOrTable(Field field) {
        return readOrTable(field, null);
    }

    private @Nullable Expression readOrTable(Field field, @Nullable Type expected) {
        return field.node() instanceof YamlNode.Sequence ? tables.read(field, expected) : read(field, expected);
    }

    private @Nullable Expression read(Field field, @Nullable Type expected) {
        YamlNode.Scalar scalar = field.scalar("an expression");
        return scalar == null ? null : read(field, scalar, 0, scalar.text(), expected);
    }

    /** Reads the expression that begins at this character of a scalar; null with a mistake, or where it must wait for another. */
    @Nullable Expression read(Field field, YamlNode.Scalar scalar, int from, String text, @Nullable Type expected) {
        if (words(text).stream().anyMatch(mistaken::contains)) {
            return null;
        }
        try {
            return expected == null ? parser.parse(text) : parser.parse(text, expected);
        } catch (ExpressionException wrong) {
            mistake(field, scalar, from, text, wrong);
            return null;
        }
    }

    /** Checks the form of an expression whose names are not known; the rows of a table are left to who knows its columns. */
    static void requireReadable(Field field) {
        if (field.node() instanceof YamlNode.Sequence) {
            return;
        }
        YamlNode.Scalar scalar = field.scalar("an expression");
        if (scalar != null) {
            try {
                ExpressionParser.requireReadable(scalar.text());
            } catch (ExpressionException wrong) {
                mistake(field, scalar, 0, scalar.text(), wrong);
            }
        }
    }

    private static void mistake(Field field, YamlNode.Scalar scalar, int from, String text, ExpressionException wrong) {
        Position at = scalar.place().of(scalar.text(), from + offset(text, wrong.line(), wrong.column()));
        field.mistakes().add(at, field.path(), wrong.getMessage() + ".", wrong.didYouMean());
    }

    /** The names that stand in the text of an expression, known or not, without properties. */
    static Collection<String> words(String text) {
        Set<String> words = new LinkedHashSet<>();
        Matcher names = NAME.matcher(QUOTED.matcher(text).replaceAll("\"\""));
        while (names.find()) {
            words.add(names.group());
        }
        return words;
    }

    private static int offset(String text, int line, int column) {
        int start = 0;
        for (int i = 1; i < line && text.indexOf('\n', start) >= 0; i++) {
            start = text.indexOf('\n', start) + 1;
        }
        return Math.min(start + column - 1, text.length());
    }
}
