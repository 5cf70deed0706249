package dev.tandem.storage.sqlite;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What strace saw of a {@link TracedWriter}: for each acknowledgement, whether the log that holds its data was flushed between the two. A flush
 * counts if it began after the data was written and had succeeded before the acknowledgement began.
 */
final class SystemCalls {

    private static final Pattern LINE = Pattern.compile("(\\d+) +(?:<\\.\\.\\. (\\w+) resumed>|(\\w+)\\()(.*)");
    private static final Pattern ID = Pattern.compile("piece\\(\\d+,\\d+\\)");
    private static final String LOG = "-wal>";

    private final Map<String, String> unfinished = new HashMap<>();
    private final Map<String, Integer> flushing = new HashMap<>();
    private final Map<String, Integer> written = new LinkedHashMap<>();
    private final List<String> acknowledged = new ArrayList<>();
    private final List<String> tooEarly = new ArrayList<>();
    private int writes;
    private int flushed;
    private int flushes;

    SystemCalls(List<String> trace) {
        trace.forEach(this::read);
    }

    List<String> acknowledged() {
        return acknowledged;
    }

    /** Acknowledgements without a flush of their data before them. */
    List<String> tooEarly() {
        return tooEarly;
    }

    int flushes() {
        return flushes;
    }

    private void read(String line) {
        Matcher matcher = LINE.matcher(line);
        if (!matcher.matches()) {
            return;
        }
        String thread = matcher.group(1);
        String rest = matcher.group(4);
        if (matcher.group(2) != null) {
            String begun = unfinished.remove(thread);
            if (begun != null) {
                ends(thread, matcher.group(2), begun + rest);
            }
            return;
        }
        begins(thread, matcher.group(3), rest);
        if (rest.endsWith("<unfinished ...>")) {
            unfinished.put(thread, rest);
        } else {
            ends(thread, matcher.group(3), rest);
        }
    }

    private void begins(String thread, String call, String arguments) {
        if (call.equals("write") && arguments.contains("\"acknowledged ")) {
            Matcher id = ID.matcher(arguments);
            if (id.find()) {
                acknowledged.add(id.group());
                if (written.getOrDefault(id.group(), Integer.MAX_VALUE) > flushed) {
                    tooEarly.add(id.group());
                }
            }
        } else if (isFlush(call, arguments)) {
            flushing.put(thread, writes);
        }
    }

    private void ends(String thread, String call, String arguments) {
        if (call.startsWith("pwrite") && arguments.contains(LOG)) {
            writes++;
            ID.matcher(arguments).results().forEach(id -> written.putIfAbsent(id.group(), writes));
        } else if (isFlush(call, arguments) && arguments.endsWith("= 0")) {
            flushes++;
            flushed = Math.max(flushed, flushing.get(thread));
        }
    }

    private static boolean isFlush(String call, String arguments) {
        return (call.equals("fsync") || call.equals("fdatasync")) && arguments.contains(LOG);
    }
}
