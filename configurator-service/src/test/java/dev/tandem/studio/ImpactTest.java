package dev.tandem.studio;

import static dev.tandem.studio.Studio.DAVE;
import static dev.tandem.studio.Studio.RUTH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.MovableClock;
import dev.tandem.catalog.StoredOnLine;
import dev.tandem.catalog.StoredOnLine.Entry;
import dev.tandem.catalog.StoredOnLine.Frozen;
import dev.tandem.catalog.StoredOnLine.Kind;
import dev.tandem.graphql.PageRequest;
import dev.tandem.graphql.Refused;
import dev.tandem.graphql.UserError;
import dev.tandem.rules.analysis.Impact;
import dev.tandem.rules.analysis.Impact.Outcome;
import dev.tandem.rules.analysis.Successor;
import dev.tandem.rules.evaluation.CompiledVersion;
import dev.tandem.rules.expression.Value;
import dev.tandem.rules.guidance.Decision;
import dev.tandem.rules.guidance.Decisions;
import dev.tandem.rules.guidance.GuidedVersion;
import dev.tandem.rules.model.Money;
import dev.tandem.rules.model.ProductLineFile;
import dev.tandem.rules.model.ProductLineVersion;
import dev.tandem.rules.model.Selections;
import dev.tandem.storage.TestStore;
import dev.tandem.studio.AssessImpact.AssessImpactInput;
import dev.tandem.studio.AssessImpact.CancelImpactInput;
import dev.tandem.studio.ImpactDetail.ImpactChange;
import dev.tandem.studio.ReviewDraft.DiscardDraftInput;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a draft would do to cups that are configured and ordered. */
class ImpactTest {

    private static final Duration TIME = Duration.ofMinutes(1);
    private static final String NO_LARGE_WITHOUT_HANDLE =
            "{severity: ERROR, forbid: size = LARGE and handle = NONE, because: {en: 'A {size} cup needs a handle.', de: 'Eine Tasse {size} braucht einen Henkel.'}}";

    @TempDir
    private Path folder;

    private final MovableClock clock = new MovableClock(Instant.parse("2026-06-01T00:00:00Z"));
    private TestStore store;
    private Studio studio;

    /** Another store for the same. */
    TestStore emptyStore(Path folder) {
        return TestStore.in(folder);
    }

    @BeforeEach
    void open() {
        store = emptyStore(folder);
        studio = new Studio(store.store(), clock);
    }

    @AfterEach
    void close() {
        store.close();
    }

    /** Some of a kind, told in pages of three. */
    private record Some(Kind kind, List<Entry> all) implements StoredOnLine {

        @Override
        public long count(String productLine, List<Integer> versions) {
            return all.size();
        }

        @Override
        public Scan scan(String productLine, List<Integer> versions) {
            List<Entry> left = new ArrayList<>(all.stream().filter(one -> versions.contains(one.version())).toList());
            return () -> {
                List<Entry> page = List.copyOf(left.subList(0, Math.min(3, left.size())));
                left.subList(0, page.size()).clear();
                return page;
            };
        }
    }

    private static Decisions decided(String... codes) {
        Map<String, Decision> decided = new LinkedHashMap<>();
        for (int i = 0; i < codes.length; i += 2) {
            decided.put(codes[i], new Decision.Exactly(codes[i + 1].matches("\\d+")
                    ? new Value.Number(new BigDecimal(codes[i + 1])) : new Value.Code(codes[i + 1])));
        }
        return new Decisions(decided);
    }

    private static Entry configured(String... codes) {
        return new Entry(1, decided(codes), null);
    }

    private static Entry ordered(String price, String... codes) {
        Map<String, Value> shown = new LinkedHashMap<>();
        decided(codes).byCharacteristic().forEach((code, decision) -> shown.put(code, ((Decision.Exactly) decision).value()));
        return new Entry(1, decided(codes), new Frozen(new Selections(shown), new Money(new BigDecimal(price), Currency.getInstance("EUR"))));
    }

    private static Some configurations(Entry... all) {
        return new Some(Kind.CONFIGURATION, List.of(all));
    }

    private static Some orderLines(Entry... all) {
        return new Some(Kind.ORDER_LINE, List.of(all));
    }

    private AssessImpact process(StoredOnLine... all) {
        return studio.impact(store.store(), clock, TIME, all);
    }

    private static DraftImpact asked(AssessImpact process, Draft draft) {
        return process.assess(new AssessImpactInput(UUID.randomUUID().toString(), draft.id(), draft.version()), DAVE);
    }

    private static DraftImpact over(AssessImpact process, DraftImpact asked) {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (System.nanoTime() < until) {
            DraftImpact now = process.find(asked.id()).orElseThrow();
            if (now.over()) {
                return now;
            }
            Thread.onSpinWait();
        }
        throw new AssertionError("Not over after a minute");
    }

    private DraftImpact impact(AssessImpact process, Draft draft) {
        DraftImpact impact = over(process, asked(process, draft));
        assertThat(impact.state()).as("%s", impact).isEqualTo(ImpactState.DONE);
        return impact;
    }

    private static List<ImpactDetail> details(AssessImpact process, DraftImpact impact, Kind kind, Outcome outcome) {
        return process.details(impact, kind, outcome, PageRequest.of(100, null)).edges().stream().map(edge -> edge.node()).toList();
    }

    private static UserError refusal(ThrowingCallable what) {
        List<UserError> errors = new ArrayList<>();
        assertThatThrownBy(what).isInstanceOfSatisfying(Refused.class, refused -> errors.addAll(refused.errors()));
        return errors.getFirst();
    }

    private Draft forbidding() {
        return studio.set(studio.set(studio.fromCup(DAVE), DAVE, "constraints.C02", NO_LARGE_WITHOUT_HANDLE), DAVE, "prices.BASE.amount", "13");
    }

    @Test
    void tellsWhatBecomesOfConfigurationsAndOrders() {
        AssessImpact process = process(
                configurations(configured(), configured(), configured("size", "LARGE"), configured("size", "LARGE", "handle", "NONE")),
                orderLines(ordered("12.00", "size", "SMALL", "handle", "ROUND"), ordered("14.00", "size", "LARGE", "handle", "NONE")));
        DraftImpact impact = impact(process, forbidding());
        assertThat(impact.productLine()).isEqualTo("CUP");
        assertThat(List.of(impact.judged(), impact.expected(), impact.different())).containsExactly(6, 6, 5);
        assertThat(List.of(impact.configurations().stillValid(), impact.configurations().repairable(), impact.configurations().broken())).containsExactly(3, 1, 0);
        assertThat(List.of(impact.orderLines().stillValid(), impact.orderLines().repairable(), impact.orderLines().broken())).containsExactly(1, 1, 0);
        assertThat(List.of(impact.configurations().dearer(), impact.configurations().cheaper(), impact.configurations().samePrice())).containsExactly(3, 1, 0);
        assertThat(impact.configurations().largestIncrease()).hasToString("Money[amount=1.00, currency=EUR]");
        assertThat(impact.objections()).hasSize(1);
        assertThat(impact.objections().getFirst().path()).isEqualTo("constraints.C02");
        assertThat(impact.objections().getFirst().text().en()).isEqualTo("A {size} cup needs a handle.");
        assertThat(List.of(impact.objections().getFirst().configurations(), impact.objections().getFirst().orderLines())).containsExactly(1, 1);
    }

    @Test
    void tellsTheSmallestRepairAndWhatItCosts() {
        AssessImpact process = process(configurations(configured("size", "LARGE", "handle", "NONE"), configured("handle", "NONE", "size", "LARGE")));
        DraftImpact impact = impact(process, forbidding());
        List<ImpactDetail> repairable = details(process, impact, Kind.CONFIGURATION, Outcome.REPAIRABLE);
        assertThat(repairable).hasSize(1);
        assertThat(repairable.getFirst().count()).isEqualTo(2);
        assertThat(repairable.getFirst().before()).hasToString("Money[amount=14.00, currency=EUR]");
        assertThat(repairable.getFirst().changes()).hasSize(1).allMatch(ImpactChange::decided);
        assertThat(details(process, impact, Kind.ORDER_LINE, Outcome.REPAIRABLE)).isEmpty();
    }

    /** Version 2 of the cup knows how tall its customer is, and takes an inscription. */
    private void publishPersonalCup() {
        Draft draft = studio.set(studio.fromCup(DAVE), DAVE, "characteristics.height",
                "{number: {label: {en: Height, de: Größe}, personal: true, min: 100, max: 220, default: 175}}");
        draft = studio.set(draft, DAVE, "characteristics.words", "{text: {label: {en: Words, de: Worte}, maxLength: 20}}");
        studio.published(studio.approved(studio.submitted(draft, DAVE), RUTH), RUTH, null);
    }

    @Test
    void tellsNothingThatCustomersSayOfThemselves() {
        publishPersonalCup();
        Decisions tall = new Decisions(Map.of("height", new Decision.Exactly(new Value.Number(new BigDecimal(199))),
                "words", new Decision.Exactly(new Value.Text("for Ada Winter")), "size", new Decision.Exactly(new Value.Code("LARGE"))));
        AssessImpact process = process(configurations(new Entry(2, tall, null)));
        Draft draft = studio.set(studio.fromCup(DAVE), DAVE, "constraints.C02",
                "{severity: ERROR, forbid: height > 190, because: {en: 'Nobody is {height} tall.', de: 'Niemand ist {height} groß.'}}");
        DraftImpact impact = impact(process, draft);
        assertThat(impact.configurations().broken()).isEqualTo(1);
        ImpactDetail broken = details(process, impact, Kind.CONFIGURATION, Outcome.BROKEN).getFirst();
        assertThat(broken.selections()).extracting(DraftSelection::characteristic).containsExactly("size", "handle");
        assertThat(impact + " " + broken).doesNotContain("199").doesNotContain("Winter");
        Draft without = studio.change.change(new ChangeDraft.ChangeDraftInput(draft.id(), draft.version(), List.of(
                piece("constraints.C02"), piece("characteristics.words"), piece("characteristics.height")), null), DAVE);
        DraftImpact gone = impact(process, without);
        ImpactDetail repairable = details(process, gone, Kind.CONFIGURATION, Outcome.REPAIRABLE).getFirst();
        assertThat(repairable.changes()).extracting(ImpactChange::characteristic).containsExactly("height", "words");
        assertThat(gone + " " + repairable).doesNotContain("199").doesNotContain("Winter");
    }

    @Test
    void countsAllAndTellsTheFirstHundredInWordsThatFit() {
        publishPersonalCup();
        List<Entry> all = new ArrayList<>();
        for (int height = 101; height <= 220; height++) {
            all.add(new Entry(2, decided("height", String.valueOf(height)), null));
        }
        AssessImpact process = process(new Some(Kind.CONFIGURATION, all));
        DraftImpact impact = impact(process, studio.set(studio.fromCup(DAVE), DAVE, "constraints.C02",
                "{severity: ERROR, forbid: height > 110 and height != 175, because: {en: '" + "Too tall. ".repeat(100) + "', de: Zu groß.}}"));
        assertThat(List.of(impact.configurations().stillValid(), impact.configurations().broken())).containsExactly(11, 109);
        assertThat(details(process, impact, Kind.CONFIGURATION, Outcome.BROKEN)).hasSize(100).allMatch(one -> one.count() == 1);
        assertThat(impact.objections().getFirst().configurations()).isEqualTo(109);
        assertThat(impact.objections().getFirst().text().en()).hasSize(301).endsWith("…");
    }

    private static ChangeDraft.DraftPieceInput piece(String path) {
        return new ChangeDraft.DraftPieceInput(null, null, new ChangeDraft.RemovePieceInput(path), null, null);
    }

    @Test
    void countsWhatJudgingEachByItselfCounts() {
        Random random = new Random(7);
        List<Entry> all = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            List<List<String>> some = new ArrayList<>();
            some.add(oneOf(random, "size", "SMALL", "LARGE"));
            some.add(random.nextInt(2), oneOf(random, "handle", "ROUND", "NONE"));
            all.add(configured(some.stream().flatMap(List::stream).toArray(String[]::new)));
        }
        Draft draft = forbidding();
        AssessImpact process = process(new Some(Kind.CONFIGURATION, all));
        DraftImpact impact = impact(process, draft);
        ImpactCounts expected = ImpactCounts.NONE;
        for (Entry entry : all) {
            expected = alone(entry, ProductLineFile.read("draft", draft.file()), expected);
        }
        assertThat(impact.configurations()).isEqualTo(expected);
        assertThat(impact.different()).isEqualTo(9);
        int repairable = details(process, impact, Kind.CONFIGURATION, Outcome.REPAIRABLE).stream().mapToInt(ImpactDetail::count).sum();
        assertThat(repairable).isEqualTo(expected.repairable()).isPositive();
    }

    private static List<String> oneOf(Random random, String characteristic, String one, String other) {
        int choice = random.nextInt(3);
        return choice == 0 ? List.of() : List.of(characteristic, choice == 1 ? one : other);
    }

    private static ImpactCounts alone(Entry entry, ProductLineVersion draft, ImpactCounts counts) {
        CompiledVersion before = CompiledVersion.of(ProductLineFile.read("cup", Studio.CUP));
        Selections shown = GuidedVersion.of(before.version()).guide().guidance(entry.decided()).shown();
        Impact impact = new Successor(CompiledVersion.of(draft), GuidedVersion.of(draft), TIME).on(entry.decided(), shown);
        return counts.and(impact.outcome(), before.price(shown).total(), impact.price());
    }

    /** Gives its first page, then waits. */
    private static final class Waiting implements StoredOnLine {

        private final Some some;
        private final CountDownLatch reached = new CountDownLatch(1);
        private final CountDownLatch go = new CountDownLatch(1);
        private int pages;

        Waiting(Some some) {
            this.some = some;
        }

        @Override
        public Kind kind() {
            return some.kind();
        }

        @Override
        public long count(String productLine, List<Integer> versions) {
            return some.count(productLine, versions);
        }

        @Override
        public Scan scan(String productLine, List<Integer> versions) {
            Scan scan = some.scan(productLine, versions);
            return () -> {
                if (pages++ == 1) {
                    reached.countDown();
                    awaited(go);
                }
                return scan.next();
            };
        }
    }

    private static void awaited(CountDownLatch latch) {
        try {
            assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Waiting waiting() {
        return new Waiting(configurations(configured(), configured(), configured(), configured("size", "LARGE"), configured()));
    }

    @Test
    void whatIsCalledOffInTheMiddleStaysSo() {
        Waiting waiting = waiting();
        AssessImpact process = process(waiting);
        Draft draft = forbidding();
        DraftImpact asked = asked(process, draft);
        awaited(waiting.reached);
        assertThat(process.cancel(new CancelImpactInput(asked.id())).state()).isEqualTo(ImpactState.CANCELLED);
        waiting.go.countDown();
        DraftImpact next = impact(process, draft);
        assertThat(next.judged()).isEqualTo(5);
        assertThat(process.find(asked.id()).orElseThrow().state()).isEqualTo(ImpactState.CANCELLED);
        assertThat(process.cancel(new CancelImpactInput(next.id())).state()).isEqualTo(ImpactState.DONE);
    }

    @Test
    void goesOnWithWhatTheDraftSaidAndTellsThatItSaysSomethingElseByNow() {
        Waiting waiting = waiting();
        AssessImpact process = process(waiting);
        Draft draft = forbidding();
        DraftImpact asked = asked(process, draft);
        awaited(waiting.reached);
        Draft changed = studio.set(draft, DAVE, "prices.BASE.amount", "99");
        waiting.go.countDown();
        DraftImpact impact = over(process, asked);
        assertThat(impact.outdated()).isTrue();
        assertThat(impact.configurations().largestIncrease()).hasToString("Money[amount=1.00, currency=EUR]");
        assertThat(impact.draftVersion()).isEqualTo(draft.version());
        assertThat(process.lastOf(changed)).contains(impact);
    }

    @Test
    void aDraftThatIsGivenUpMeanwhileIsCountedToTheEnd() {
        Waiting waiting = waiting();
        AssessImpact process = process(waiting);
        Draft draft = forbidding();
        DraftImpact asked = asked(process, draft);
        awaited(waiting.reached);
        studio.review.discard(new DiscardDraftInput(draft.id(), draft.version(), null), DAVE);
        waiting.go.countDown();
        assertThat(over(process, asked).state()).isEqualTo(ImpactState.DONE);
        assertThat(over(process, asked).outdated()).isFalse();
    }

    @Test
    void countsOneDraftAtATime() {
        Waiting waiting = waiting();
        AssessImpact process = process(waiting);
        Draft draft = forbidding();
        DraftImpact asked = asked(process, draft);
        awaited(waiting.reached);
        UserError busy = refusal(() -> asked(process, draft));
        assertThat(busy.code()).isEqualTo("STUDIO_BUSY");
        waiting.go.countDown();
        assertThat(over(process, asked).judged()).isEqualTo(5);
        assertThat(impact(process, draft).judged()).isEqualTo(5);
    }

    /** What a process leaves that ends in the middle; another one takes its place in a while, where stores are shared. */
    @Test
    void whatAnEndedProcessCountedIsToldAsInterrupted() {
        Waiting waiting = waiting();
        Draft draft = forbidding();
        DraftImpact asked = asked(process(waiting), draft);
        awaited(waiting.reached);
        clock.advance(Duration.ofMinutes(3));
        AssessImpact next = process(configurations(configured()));
        assertThat(next.find(asked.id()).orElseThrow().state()).isEqualTo(ImpactState.INTERRUPTED);
        // The process that waits holds the studio's turn, as an ended one would not.
        Studio started = new Studio(store.store(), clock);
        AssessImpact after = started.impact(store.store(), clock, TIME, configurations(configured()));
        assertThat(impact(after, draft).judged()).isEqualTo(1);
        assertThat(after.find(asked.id()).orElseThrow().state()).isEqualTo(ImpactState.INTERRUPTED);
        waiting.go.countDown();
    }

    @Test
    void theSameKeyIsTheSameImpact() {
        AssessImpact process = process(configurations(configured()));
        Draft draft = forbidding();
        AssessImpactInput input = new AssessImpactInput("a-key", draft.id(), draft.version());
        DraftImpact first = process.assess(input, DAVE);
        assertThat(process.assess(input, DAVE).id()).isEqualTo(first.id());
        assertThat(refusal(() -> process.assess(new AssessImpactInput("a-key", draft.id(), 1), DAVE)).code()).isEqualTo("IDEMPOTENCY_KEY_REUSED");
        over(process, first);
    }

    @Test
    void refusesADraftThatSomebodyChangedOrThatCannotBeRead() {
        AssessImpact process = process(configurations(configured()));
        Draft draft = forbidding();
        assertThat(refusal(() -> process.assess(new AssessImpactInput("a", draft.id(), draft.version() - 1), DAVE)).code()).isEqualTo("STALE_VERSION");
        Draft mistaken = studio.set(draft, DAVE, "constraints.C02.forbid", "sise = LARGE");
        assertThat(refusal(() -> asked(process, mistaken)).message()).contains("constraints.C02.forbid").contains("line");
        assertThat(refusal(() -> process.cancel(new CancelImpactInput("imp_none"))).code()).isEqualTo("NOT_FOUND");
    }

    @Test
    void aDraftWithoutAnyValidConfigurationFailsWithItsReason() {
        AssessImpact process = process(configurations(configured()));
        Draft draft = studio.set(studio.fromCup(DAVE), DAVE, "constraints.C02", "{severity: ERROR, forbid: 'size in (SMALL, LARGE)', because: {en: None., de: Keine.}}");
        DraftImpact impact = over(process, asked(process, draft));
        assertThat(impact.state()).isEqualTo(ImpactState.FAILED);
        assertThat(impact.failure()).contains("C02");
    }

    @Test
    void looksForNoRepairWhenItsTimeIsOver() {
        AssessImpact process = studio.impact(store.store(), clock, Duration.ZERO, configurations(configured(), configured("size", "LARGE", "handle", "NONE")));
        DraftImpact impact = impact(process, forbidding());
        assertThat(List.of(impact.configurations().stillValid(), impact.configurations().undecided())).containsExactly(1, 1);
    }

    @Test
    void keepsTheLastThreeOfADraftWithTheirDetailsPageByPage() {
        AssessImpact process = process(configurations(configured(), configured("size", "LARGE"), configured("size", "SMALL")));
        Draft draft = forbidding();
        List<DraftImpact> all = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            clock.advance(Duration.ofSeconds(1));
            all.add(impact(process, draft));
        }
        assertThat(all.stream().map(one -> process.find(one.id()).isPresent())).containsExactly(false, true, true, true);
        assertThat(details(process, all.getFirst(), Kind.CONFIGURATION, Outcome.STILL_VALID)).isEmpty();
        var first = process.details(all.getLast(), Kind.CONFIGURATION, Outcome.STILL_VALID, PageRequest.of(2, null));
        assertThat(first.edges()).hasSize(2);
        assertThat(first.pageInfo().hasNextPage()).isTrue();
        var rest = process.details(all.getLast(), Kind.CONFIGURATION, Outcome.STILL_VALID, PageRequest.of(2, first.pageInfo().endCursor()));
        assertThat(rest.edges()).hasSize(1);
        assertThat(rest.pageInfo().hasNextPage()).isFalse();
        assertThat(process.lastOf(draft)).map(DraftImpact::id).contains(all.getLast().id());
    }
}
