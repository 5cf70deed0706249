package dev.tandem.benchmarks;

import dev.tandem.benchmarks.guidance.GuidanceOptions;
import dev.tandem.rules.expression.DidYouMean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What to measure and for how long.
 *
 * @param sizes null for the sizes that the aims speak of
 * @param java options of the measured processes
 * @param folder for stores, on the disk that is to be measured; each run makes its own folder in it and removes it
 */
record Options(
        Set<String> benchmarks,
        @Nullable List<Integer> sizes,
        Duration warmUp,
        Duration time,
        int clients,
        List<String> java,
        @Nullable Path json,
        Path folder,
        GuidanceOptions guidance) {

    static final List<String> ALL = List.of("validation", "insertion", "orders", "clicks", "floor", "lists", "heap", "guidance", "analysis", "impact", "studio");
    private static final List<String> NAMES = List.of("--sizes", "--warm-up", "--seconds", "--clients", "--java", "--json", "--folder",
            "--models", "--sold", "--line", "--clicks", "--rows", "--seed", "--peer-seconds");
    static final String USAGE = """
            java -jar benchmarks.jar [%s|all] [options]
              --sizes N,N       rules (validation, analysis), planned steps (insertion) or open work orders (lists, heap; floor: orders to begin with) or stored
                                configurations (impact)
              --warm-up SECONDS before each measured time, default 20
              --seconds SECONDS of each measured time, default 15
              --clients N       default 16
              --java OPTIONS    of the measured Java processes, e.g. "-Xmx4g -XX:+UseZGC", default none
              --json FILE       also writes each figure as a JSON line
              --folder FOLDER   where the stores are made, default the working folder
            of guidance (without models and sold products: the shipped product lines):
              --models PLACE    a model or a folder of models (.dimacs, .cnf, .xml, .uvl)
              --sold FILE       rows of products really sold, below a row of variables; needs --line
              --line FILE       the model (.xml) that they belong to
              --clicks N        on each model, default 200
              --rows N          of sold products, default 1000
              --seed N          of all that is drawn, default 1
              --peer-seconds N  the peer's bound for each model, default 120"""
            .formatted(String.join("|", ALL));

    /** @throws IllegalArgumentException says what was given and what is allowed */
    static Options of(String... arguments) {
        Set<String> benchmarks = new LinkedHashSet<>();
        List<Integer> sizes = null;
        int warmUp = 20;
        int seconds = 15;
        int clients = 16;
        List<String> java = List.of();
        Path json = null;
        Path folder = Path.of("").toAbsolutePath();
        Map<String, String> guidance = new HashMap<>();
        List<String> left = new ArrayList<>(List.of(arguments));
        while (!left.isEmpty()) {
            String name = left.removeFirst();
            if (name.equals("all")) {
                benchmarks.addAll(ALL);
            } else if (ALL.contains(name)) {
                benchmarks.add(name);
            } else if (!NAMES.contains(name)) {
                throw unknown(name);
            } else if (left.isEmpty()) {
                throw new IllegalArgumentException(name + " needs a value.\n" + USAGE);
            } else {
                String value = left.removeFirst();
                switch (name) {
                    case "--sizes" -> sizes = Arrays.stream(value.split(",")).map(size -> number(name, size, 1, 1_000_000)).toList();
                    case "--warm-up" -> warmUp = number(name, value, 0, 3_600);
                    case "--seconds" -> seconds = number(name, value, 1, 3_600);
                    case "--clients" -> clients = number(name, value, 1, 1_000);
                    case "--java" -> java = List.of(value.strip().split("\\s+"));
                    case "--json" -> json = Path.of(value);
                    case "--folder" -> folder = Path.of(value).toAbsolutePath();
                    default -> guidance.put(name, value);
                }
            }
        }
        return new Options(benchmarks.isEmpty() ? new LinkedHashSet<>(ALL) : benchmarks, sizes, Duration.ofSeconds(warmUp),
                Duration.ofSeconds(seconds), clients, java, json, folder, guidance(guidance, Duration.ofSeconds(warmUp)));
    }

    private static GuidanceOptions guidance(Map<String, String> given, Duration warmUp) {
        Path sold = place("--sold", given);
        Path line = place("--line", given);
        if ((sold == null) != (line == null)) {
            throw new IllegalArgumentException("--sold and --line belong together: the rows and the model that they belong to.\n" + USAGE);
        }
        return new GuidanceOptions(place("--models", given), sold, line, number("--clicks", given, 200), number("--rows", given, 1_000),
                number("--seed", given, 1), warmUp, Duration.ofSeconds(number("--peer-seconds", given, 120)));
    }

    private static @Nullable Path place(String name, Map<String, String> given) {
        String place = given.get(name);
        if (place != null && !Files.exists(Path.of(place))) {
            throw new IllegalArgumentException("%s is '%s', and there is no such file or folder.%n%s".formatted(name, place, USAGE));
        }
        return place == null ? null : Path.of(place);
    }

    private static int number(String name, Map<String, String> given, int usual) {
        return given.containsKey(name) ? number(name, given.get(name), 1, 1_000_000) : usual;
    }

    /** The given sizes, else these. */
    List<Integer> sizes(Integer... usual) {
        return sizes == null ? List.of(usual) : sizes;
    }

    private static int number(String name, String given, int min, int max) {
        try {
            int number = Integer.parseInt(given.strip());
            if (number >= min && number <= max) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Told below, like a number that is out of range.
        }
        throw new IllegalArgumentException("%s is '%s', allowed is %d to %d.%n%s".formatted(name, given, min, max, USAGE));
    }

    private static IllegalArgumentException unknown(String given) {
        List<String> known = new ArrayList<>(ALL);
        known.add("all");
        known.addAll(NAMES);
        List<String> near = DidYouMean.closest(given, known);
        return new IllegalArgumentException("There is no '" + given + "'."
                + (near.isEmpty() ? "" : " Did you mean " + String.join(" or ", near) + "?") + "\n" + USAGE);
    }
}
