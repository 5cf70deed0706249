package dev.tandem.storage.sqlite;

import dev.tandem.storage.StoreUnavailableException;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.modulith.NamedInterface;

/**
 * What an operator does with the embedded store's file: {@code backup}, while the service runs or not, and {@code restore}, while it does not.
 */
@NamedInterface("commands")
public final class StoreCommands {

    private static final String FILE = "--tandem.store.file";
    private static final Map<String, Set<String>> OPTIONS =
            Map.of("backup", Set.of(FILE, "--to", "--keep"), "restore", Set.of(FILE, "--from"));
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final String USAGE = """
            backup  --tandem.store.file=FILE --to=FOLDER [--keep=N]   into a new file of the folder; only the newest N are kept
            backup  --tandem.store.file=FILE --to=NEW_FILE            while the service runs or not
            restore --tandem.store.file=FILE --from=BACKUP            only while it does not; the old store is kept beside the new one""";

    private final Clock clock;
    private final PrintStream said;

    /** @param said where it says what it has done */
    public StoreCommands(Clock clock, PrintStream said) {
        this.clock = clock;
        this.said = said;
    }

    /** The exit code, 0 if all went well; empty if the arguments are no such command. */
    public Optional<Integer> run(String... arguments) {
        if (arguments.length == 0 || !OPTIONS.containsKey(arguments[0])) {
            return Optional.empty();
        }
        try {
            Map<String, String> options = options(arguments);
            if (arguments[0].equals("backup")) {
                backUp(options);
            } else {
                restore(options);
            }
            return Optional.of(0);
        } catch (StoreUnavailableException | InvalidPathException e) {
            said.println(e.getMessage());
            return Optional.of(1);
        } catch (IllegalArgumentException e) {
            said.println(e.getMessage());
            said.println(USAGE);
            return Optional.of(2);
        }
    }

    private void backUp(Map<String, String> options) {
        Path store = Path.of(options.getOrDefault(FILE, "tandem.db"));
        Path to = Path.of(required(options, "--to"));
        int keep = keep(options);
        boolean folder = Files.isDirectory(to) || options.containsKey("--keep");
        Path file = folder ? to.resolve(prefix(store) + STAMP.format(clock.instant()) + ".db") : to;
        long bytes = BackUp.copy(store, file);
        said.println("The store " + store + " is backed up and checked: " + file + ", " + bytes + " bytes.");
        if (folder) {
            forgetOlder(to, prefix(store), keep);
        }
    }

    private void restore(Map<String, String> options) {
        Path store = Path.of(options.getOrDefault(FILE, "tandem.db"));
        Path from = Path.of(required(options, "--from"));
        Path kept = store.resolveSibling(store.getFileName() + ".before-" + STAMP.format(clock.instant()));
        long bytes = BackUp.restore(from, store, kept);
        said.println("The store " + store + " is now what " + from + " holds, " + bytes + " bytes."
                + (Files.exists(kept) ? " What it was before is " + kept + "." : ""));
    }

    private void forgetOlder(Path folder, String prefix, int keep) {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> backups = files.filter(file -> file.getFileName().toString().startsWith(prefix))
                    .filter(file -> file.getFileName().toString().substring(prefix.length()).matches("\\d{8}T\\d{6}Z\\.db"))
                    .sorted().toList();
            for (Path old : backups.subList(0, Math.max(0, backups.size() - keep))) {
                Files.delete(old);
                said.println("Removed the old backup " + old + ".");
            }
        } catch (IOException e) {
            throw new StoreUnavailableException("The backup is made, but older ones in " + folder + " cannot be removed: " + Failures.why(e), e);
        }
    }

    private static String prefix(Path store) {
        return store.getFileName() + "-";
    }

    private static int keep(Map<String, String> options) {
        String keep = options.getOrDefault("--keep", String.valueOf(Integer.MAX_VALUE));
        if (!keep.matches("[1-9][0-9]{0,9}") || Long.parseLong(keep) > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("--keep is '" + keep + "', allowed is a whole number from 1.");
        }
        return Integer.parseInt(keep);
    }

    private static String required(Map<String, String> options, String name) {
        String value = options.get(name);
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException(name + " is missing.");
        }
        return value;
    }

    private static Map<String, String> options(String... arguments) {
        Map<String, String> options = new HashMap<>();
        for (String argument : List.of(arguments).subList(1, arguments.length)) {
            int end = argument.indexOf('=');
            String name = end < 0 ? argument : argument.substring(0, end);
            if (end < 0 || !OPTIONS.get(arguments[0]).contains(name)) {
                throw new IllegalArgumentException(arguments[0] + " does not know '" + argument + "', allowed are "
                        + OPTIONS.get(arguments[0]).stream().sorted().map(option -> option + "=…").toList() + ".");
            }
            options.put(name, argument.substring(end + 1));
        }
        return options;
    }
}
