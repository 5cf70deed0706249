package dev.tandem.studio;

import dev.tandem.catalog.StoredOnLine.Entry;
import dev.tandem.catalog.StoredOnLine.Frozen;
import dev.tandem.catalog.StoredOnLine.Kind;
import dev.tandem.rules.analysis.Impact;
import dev.tandem.rules.analysis.Impact.Objection;
import dev.tandem.rules.analysis.Impact.Outcome;
import dev.tandem.rules.expression.Value;
import dev.tandem.rules.guidance.Decision;
import dev.tandem.rules.model.Characteristic;
import dev.tandem.rules.model.LocalizedText;
import dev.tandem.rules.model.Money;
import dev.tandem.rules.model.ProductLineVersion;
import dev.tandem.rules.model.Selections;
import dev.tandem.rules.model.TextCharacteristic;
import dev.tandem.studio.ImpactDetail.ImpactChange;
import dev.tandem.studio.ImpactDocument.Figures;
import dev.tandem.studio.ImpactDocument.Objecting;
import dev.tandem.studio.JudgeStored.Judged;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Judges what is stored, equal entries once, and counts what becomes of it. Counts are exact; of details the first of each kind are kept. */
final class ImpactTally {

    private static final int DETAILS = 100;
    /** Selections, changes and objections in the details of one kind and outcome: of very large lines fewer are kept. */
    private static final int PARTS = 20_000;
    private static final int OBJECTIONS = 200;
    private static final int OBJECTIONS_OF_ONE = 20;
    private static final int WORDS = 300;
    /** Places that are counted: more than a file of allowed size and its versions have, but not without end. */
    private static final int PLACES = 20_000;
    /** Of one version; what is more is judged again where it comes again. */
    private static final int REMEMBERED = 200_000;

    private final ProductLineVersion draft;
    private final JudgeStored judge;
    private final Map<Kind, ImpactCounts> counts = new EnumMap<>(Kind.class);
    private final Map<String, Objecting> objecting = new LinkedHashMap<>();
    private final Map<Group, List<Kept>> kept = new HashMap<>();
    private final Map<String, Known> known = new HashMap<>();
    private final Map<List<Objection>, List<Objection>> same = new HashMap<>();
    private final Deque<Entry> left = new ArrayDeque<>();
    private Kind kind = Kind.CONFIGURATION;
    private int version;
    private int expected;
    private int judged;
    private int different;

    ImpactTally(ProductLineVersion draft, JudgeStored judge) {
        this.draft = draft;
        this.judge = judge;
    }

    /** What details are kept by. */
    record Group(Kind kind, Outcome outcome) {}

    /** What is remembered of something judged. @param detail the one that is counted with it, or null */
    private record Known(Outcome outcome, List<Objection> objections, @Nullable Money before, @Nullable Money after, @Nullable Kept detail) {}

    private static final class Kept {
        private final ImpactDetail detail;
        private int count;

        Kept(ImpactDetail detail) {
            this.detail = detail;
        }

        int parts() {
            return detail.selections().size() + detail.changes().size() + detail.objections().size();
        }
    }

    void expect(long all) {
        expected = Math.toIntExact(all);
    }

    boolean hasNext() {
        return !left.isEmpty();
    }

    void add(Kind kind, List<Entry> some) {
        if (kind != this.kind) {
            forget();
        }
        this.kind = kind;
        left.addAll(some);
    }

    private void forget() {
        known.clear();
        same.clear();
    }

    /** Judges and counts the next one. @param repairs whether there is time left to look for them */
    void next(boolean repairs) {
        Entry entry = left.removeFirst();
        if (entry.version() != version) {
            forget();
            version = entry.version();
        }
        String key = key(entry);
        Known judgement = known.get(key);
        if (judgement == null) {
            judgement = known(judge.judge(entry, repairs), entry);
            different++;
            if (known.size() < REMEMBERED) {
                known.put(key, judgement);
            }
        }
        count(judgement);
    }

    private void count(Known judgement) {
        judged++;
        counts.put(kind, counted(kind).and(judgement.outcome(), judgement.before(), judgement.after()));
        if (judgement.detail() != null) {
            judgement.detail().count++;
        }
        for (Objection objection : judgement.objections()) {
            Objecting now = objecting.get(objection.path());
            if (now != null || objecting.size() < PLACES) {
                objecting.put(objection.path(), and(now, objection));
            }
        }
    }

    private ImpactCounts counted(Kind kind) {
        return counts.getOrDefault(kind, ImpactCounts.NONE);
    }

    private Objecting and(@Nullable Objecting now, Objection objection) {
        int configurations = now == null ? 0 : now.configurations();
        int orderLines = now == null ? 0 : now.orderLines();
        return new Objecting(objection.path(), objection.text(), configurations + (kind == Kind.CONFIGURATION ? 1 : 0),
                orderLines + (kind == Kind.ORDER_LINE ? 1 : 0));
    }

    private Known known(Judged one, Entry entry) {
        Impact impact = one.impact();
        List<Objection> objections = same.computeIfAbsent(impact.objections(), all -> all.stream().map(ImpactTally::shortened).toList());
        boolean telling = impact.outcome() != Outcome.STILL_VALID || !impact.changes().isEmpty() || !Objects.equals(one.before(), impact.price());
        List<Kept> first = kept.computeIfAbsent(new Group(kind, impact.outcome()), _ -> new ArrayList<>());
        Kept detail = null;
        if (telling && first.size() < DETAILS) {
            Kept next = new Kept(detail(one, entry, objections));
            if (first.stream().mapToInt(Kept::parts).sum() + next.parts() <= PARTS) {
                detail = next;
                first.add(detail);
            }
        }
        return new Known(impact.outcome(), objections, one.before(), impact.price(), detail);
    }

    private static Objection shortened(Objection objection) {
        return new Objection(objection.path(), new LocalizedText(shortened(objection.text().en()), shortened(objection.text().de())));
    }

    private static String shortened(String words) {
        return words.codePointCount(0, words.length()) <= WORDS ? words : words.substring(0, words.offsetByCodePoints(0, WORDS)) + "…";
    }

    private ImpactDetail detail(Judged one, Entry entry, List<Objection> objections) {
        Set<String> withheld = withheld(one.on());
        withheld.addAll(withheld(draft));
        Map<String, Value> shown = new HashMap<>(one.shown().values());
        shown.keySet().removeAll(withheld);
        List<ImpactChange> changes = one.impact().changes().stream().map(change -> new ImpactChange(change.characteristic(),
                entry.decided().of(change.characteristic()).isPresent() && one.impact().givenBack().contains(change.characteristic()),
                withheld.contains(change.characteristic()) ? null : selection(change.characteristic(), change.from()),
                withheld.contains(change.characteristic()) ? null : selection(change.characteristic(), change.to()))).toList();
        return new ImpactDetail(one.on().version(), 0, DraftSelection.of(new Selections(shown), one.on()),
                objections.stream().limit(OBJECTIONS_OF_ONE).toList(), changes,
                one.before(), one.impact().price());
    }

    private @Nullable DraftSelection selection(String characteristic, @Nullable Value value) {
        return value == null ? null : DraftSelection.of(new Selections(Map.of(characteristic, value)), draft).getFirst();
    }

    /** What may say something about a person. */
    private static Set<String> withheld(ProductLineVersion version) {
        return version.characteristics().stream().filter(one -> one.personal() || one instanceof TextCharacteristic).map(Characteristic::code)
                .collect(Collectors.toSet());
    }

    Figures figures() {
        List<Objecting> most = objecting.values().stream()
                .sorted(Comparator.comparingInt((Objecting one) -> -one.configurations() - one.orderLines()).thenComparing(Objecting::path))
                .limit(OBJECTIONS).toList();
        return new Figures(expected, judged, different, counted(Kind.CONFIGURATION), counted(Kind.ORDER_LINE), most);
    }

    /** The first of each kind and outcome, with how many are equal to them. */
    Map<Group, List<ImpactDetail>> details() {
        Map<Group, List<ImpactDetail>> details = new HashMap<>();
        kept.forEach((group, first) -> details.put(group, first.stream().map(one -> one.detail.times(one.count)).toList()));
        return details;
    }

    /** The same for what is equal, in whatever order it was decided. */
    private static String key(Entry entry) {
        StringBuilder text = new StringBuilder();
        new TreeMap<>(entry.decided().byCharacteristic()).forEach((code, decision) -> {
            switch (decision) {
                case Decision.Exactly(Value value) -> said(text.append(code).append('='), value);
                case Decision.Members(var with, var without) ->
                    text.append(code).append('+').append(new TreeSet<>(with)).append('-').append(new TreeSet<>(without));
            }
            text.append('\n');
        });
        Frozen frozen = entry.frozen();
        return Digests.of(frozen == null ? text.toString() : text.append(frozen.price()).toString());
    }

    private static void said(StringBuilder text, Value value) {
        switch (value) {
            case Value.Number(BigDecimal number) -> text.append(number.stripTrailingZeros());
            case Value.Codes(var codes) -> text.append(new TreeSet<>(codes));
            case Value.Text(String words) -> text.append('"').append(words.length()).append('"').append(words);
            case Value.Code(String code) -> text.append(code);
            case Value.Flag(boolean flag) -> text.append(flag);
        }
    }
}
