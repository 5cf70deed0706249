package dev.tandem.benchmarks;

import java.io.PrintStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Prints figures as tables for people and, on request, as JSON lines for programs. */
public final class Report {

    private static final int LABEL = 84;

    private final PrintStream out;
    private final @Nullable PrintStream lines;
    private String benchmark = "";

    /** @param lines one JSON object for each figure, or null */
    public Report(PrintStream out, @Nullable PrintStream lines) {
        this.out = out;
        this.lines = lines;
    }

    /** Begins a table. */
    public void title(String benchmark, String words) {
        this.benchmark = benchmark;
        out.printf("%n%s: %s%n", benchmark, words);
        out.flush();
    }

    /** A remark below the title or between figures. */
    public void say(String words) {
        out.println("  " + words);
        out.flush();
    }

    public void figure(String name, double value, String unit) {
        figure(name, value, unit, null);
    }

    /** A figure that is held against an aim. */
    public void figure(String name, double value, String unit, @Nullable Aim aim) {
        print(name, "", value, unit, aim);
        line(name, Map.of(), value, unit, aim);
    }

    /** How many times the second is the first; each is told as well. */
    public void compared(String name, double first, double second, String unit, @Nullable Aim aim) {
        double times = second / first;
        print(name, "%s and %s %s, ".formatted(number(first), number(second), unit), times, "times", aim);
        line(name, Map.of("first", first, "second", second), times, "times", aim);
    }

    private void print(String name, String parts, double value, String unit, @Nullable Aim aim) {
        String label = name.length() < LABEL ? name + " " + ".".repeat(LABEL - name.length() - 1) : name;
        out.printf("  %s %26s %s%s%n", label, parts + number(value), unit, aim == null ? "" : "  (" + aim.said(value) + ")");
        out.flush();
    }

    private void line(String name, Map<String, Double> parts, double value, String unit, @Nullable Aim aim) {
        if (lines == null) {
            return;
        }
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("benchmark", benchmark);
        line.put("figure", name);
        line.putAll(new TreeMap<>(parts));
        line.put("value", value);
        line.put("unit", unit);
        if (aim != null) {
            line.put(aim.atLeast() ? "aimAtLeast" : "aimAtMost", aim.bound());
            line.put("met", aim.met(value));
        }
        lines.println(JsonMapper.shared().writeValueAsString(line));
        lines.flush();
    }

    /** Three digits where there are fewer before the point, else all before it. */
    static String number(double value) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return "none";
        }
        return Math.abs(value) >= 100
                ? String.format(Locale.ROOT, "%,.0f", value)
                : new BigDecimal(value).round(new MathContext(3)).stripTrailingZeros().toPlainString();
    }
}
