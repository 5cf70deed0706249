package dev.tandem.rules.model;

import java.util.Arrays;

/** The text of a file by code points, and the position of each. */
final class YamlSource {

    private final int[] codePoints;
    private final int[] lineStarts;

    YamlSource(String text) {
        codePoints = text.codePoints().toArray();
        int[] starts = new int[codePoints.length + 1];
        int lines = 1;
        for (int i = 0; i < codePoints.length; i++) {
            boolean windows = codePoints[i] == '\r' && at(i + 1) == '\n';
            if ((codePoints[i] == '\n' || codePoints[i] == '\r') && !windows) {
                starts[lines++] = i + 1;
            }
        }
        lineStarts = Arrays.copyOf(starts, lines);
    }

    int length() {
        return codePoints.length;
    }

    /** The code point there, or -1 beyond the end. */
    int at(int index) {
        return index < codePoints.length ? codePoints[index] : -1;
    }

    boolean blankAt(int index) {
        int c = at(index);
        return c == ' ' || c == '\t' || c == '\n' || c == '\r';
    }

    Position position(int index) {
        int found = Arrays.binarySearch(lineStarts, index);
        int line = found >= 0 ? found : -found - 2;
        return new Position(line + 1, index - lineStarts[line] + 1);
    }
}
