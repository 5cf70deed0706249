package dev.tandem.rules.exchange;

import java.util.AbstractList;

/** Names constraints by the lines where they end, and takes no more room than the numbers. */
final class LineNames extends AbstractList<String> {

    private final int[] lines;

    LineNames(int[] lines) {
        this.lines = lines;
    }

    @Override
    public String get(int index) {
        return "line " + lines[index];
    }

    @Override
    public int size() {
        return lines.length;
    }
}
