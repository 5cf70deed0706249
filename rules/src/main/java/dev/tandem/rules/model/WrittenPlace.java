package dev.tandem.rules.model;

/**
 * Where the characters of a scalar stand in the file. YAML folds lines, doubles quotes and escapes; the value is followed along the
 * source so that a mistake on its k-th character points to the right column.
 */
record WrittenPlace(YamlSource source, int start, char style) implements ScalarPlace {

    /** The style of a scalar without quotes. */
    static final char PLAIN = ' ';

    @Override
    public Position of(String value, int index) {
        int p = content();
        int i = 0;
        while (i < index && i < value.length()) {
            int wanted = value.codePointAt(i);
            p = wanted == ' ' || wanted == '\n' || wanted == '\t' ? pastBlank(p) : past(next(p));
            i += Character.charCount(wanted);
        }
        boolean blankNext = i < value.length() && Character.isWhitespace(value.codePointAt(i));
        return source.position(Math.min(i < value.length() && !blankNext ? next(p) : p, source.length()));
    }

    private int content() {
        if (style == '\'' || style == '"') {
            return start + 1;
        }
        if (style == PLAIN) {
            return start;
        }
        int p = start;
        while (p < source.length() && source.at(p) != '\n' && source.at(p) != '\r') {
            p++;
        }
        return p + 1;
    }

    /** Past one blank of the value: one blank of the source, or an escape that stands for one. */
    private int pastBlank(int p) {
        return source.blankAt(p) ? p + 1 : escaped(p) ? past(p) : p;
    }

    /** Past blanks and continued lines that do not belong to the value, to its next visible character. */
    private int next(int p) {
        while (source.blankAt(p) || escaped(p) && (source.at(p + 1) == '\n' || source.at(p + 1) == '\r')) {
            p += source.blankAt(p) ? 1 : 2;
        }
        return p;
    }

    private int past(int p) {
        if (escaped(p)) {
            return p + switch (source.at(p + 1)) {
                case 'x' -> 4;
                case 'u' -> 6;
                case 'U' -> 10;
                default -> 2;
            };
        }
        return style == '\'' && source.at(p) == '\'' ? p + 2 : p + 1;
    }

    private boolean escaped(int p) {
        return style == '"' && source.at(p) == '\\';
    }
}
