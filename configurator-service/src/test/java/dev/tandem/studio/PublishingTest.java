package dev.tandem.studio;

import static dev.tandem.studio.Studio.DAVE;
import static dev.tandem.studio.Studio.RUTH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.MovableClock;
import dev.tandem.catalog.VersionOffer;
import dev.tandem.graphql.Refused;
import dev.tandem.graphql.UserError;
import dev.tandem.storage.TestStore;
import dev.tandem.studio.SteerOffers.RollBackInput;
import dev.tandem.studio.SteerOffers.WithdrawVersionInput;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublishingTest {

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

    private static UserError refusal(ThrowingCallable what) {
        List<UserError> errors = new ArrayList<>();
        assertThatThrownBy(what).isInstanceOfSatisfying(Refused.class, refused -> errors.addAll(refused.errors()));
        return errors.getFirst();
    }

    private int offered() {
        return studio.catalog.find("CUP", null, null).orElseThrow().version().version();
    }

    @Test
    void offersAnApprovedDraftAtOnceUnderTheNextNumber() {
        Draft published = studio.priced("13", null);
        assertThat(published.state()).isEqualTo(DraftState.PUBLISHED);
        assertThat(published.published()).isEqualTo(new Draft.PublishedAs("CUP", 2, clock.instant()));
        assertThat(offered()).isEqualTo(2);
        assertThat(studio.catalog.find("CUP", 1, null)).isPresent();
        assertThat(studio.catalog.describe("CUP", null, null).orElseThrow().effectiveFrom()).isEqualTo(clock.instant());
        assertThat(published.file()).contains("version: 2", "effectiveFrom: 2026-06-01T00:00:00Z", "# the usual one");
    }

    @Test
    void beginsAtItsVeryInstantInWhateverTimeZoneThatIsSaid() {
        Instant at = ZonedDateTime.parse("2026-10-25T02:30:00+02:00[Europe/Berlin]").toInstant();
        studio.priced("13", at);
        assertThat(studio.catalog.find("CUP", null, at.minusNanos(1)).orElseThrow().version().version()).isEqualTo(1);
        assertThat(studio.catalog.find("CUP", null, at).orElseThrow().version().version()).isEqualTo(2);
        assertThat(at).as("the first of the two half past two of that night").isEqualTo("2026-10-25T00:30:00Z");
        assertThat(offered()).isEqualTo(1);
        clock.advance(Duration.between(clock.instant(), at).minusMillis(1));
        assertThat(offered()).isEqualTo(1);
        clock.advance(Duration.ofMillis(1));
        assertThat(offered()).isEqualTo(2);
    }

    @Test
    void refusesAMomentThatHasPassed() {
        Draft approved = studio.approved(studio.submitted(studio.fromCup(DAVE), DAVE), RUTH);
        assertThat(refusal(() -> studio.published(approved, RUTH, clock.instant().minusMillis(1))).message()).startsWith("at is 2026-05-31T23:59:59.999Z; allowed is nothing for now");
        assertThat(studio.published(approved, RUTH, clock.instant()).published().version()).isEqualTo(2);
    }

    @Test
    void goesBackToAnEarlierVersionAndForwardAgain() {
        studio.priced("13", null);
        clock.advance(Duration.ofMinutes(1));
        List<VersionOffer> offers = studio.steer.rollBack(new RollBackInput("CUP", 2, 1, "too dear"), RUTH);
        assertThat(offered()).isEqualTo(1);
        assertThat(offers.getLast().reason()).isEqualTo("too dear");
        assertThat(refusal(() -> studio.steer.rollBack(new RollBackInput("CUP", 2, 1, "again"), RUTH)).message()).startsWith("Version 1 of CUP is in effect by now");
        assertThat(refusal(() -> studio.steer.rollBack(new RollBackInput("CUP", 1, 7, "what"), RUTH)).message()).contains("[2]");
        studio.steer.rollBack(new RollBackInput("CUP", 1, 2, "it was right"), RUTH);
        assertThat(offered()).isEqualTo(2);
        studio.priced("14", null);
        assertThat(offered()).isEqualTo(3);
        assertThat(studio.catalog.find("CUP", null, Instant.parse("2026-06-01T00:00:30Z")).orElseThrow().version().version()).as("as it was then").isEqualTo(2);
    }

    @Test
    void withdrawsWhatIsOfferedAndWhatHasNotBegun() {
        studio.priced("13", null);
        Instant later = clock.instant().plus(Duration.ofDays(1));
        studio.priced("14", later);
        clock.advance(Duration.ofHours(1));
        studio.steer.withdraw(new WithdrawVersionInput("CUP", 3, "not yet", null), RUTH);
        studio.steer.withdraw(new WithdrawVersionInput("CUP", 2, "wrong", null), RUTH);
        assertThat(offered()).isEqualTo(1);
        clock.advance(Duration.ofDays(2));
        assertThat(offered()).isEqualTo(1);
        assertThat(refusal(() -> studio.steer.rollBack(new RollBackInput("CUP", 1, 2, "but"), RUTH)).message()).contains("not withdrawn");
        assertThat(refusal(() -> studio.steer.withdraw(new WithdrawVersionInput("CUP", 1, "all", null), RUTH)).message()).contains("evenLast: true");
        studio.steer.withdraw(new WithdrawVersionInput("CUP", 1, "all", true), RUTH);
        assertThat(studio.catalog.find("CUP", null, null)).isEmpty();
        assertThat(studio.catalog.find("CUP", 1, null)).as("what is configured on it stays").isPresent();
        assertThat(studio.catalog.find("CUP", null, Instant.parse("2026-06-01T00:30:00Z")).orElseThrow().version().version()).isEqualTo(2);
    }

    @Test
    void asksBeforeWhatWasPublishedInBetweenIsLost() {
        Draft mine = studio.approved(studio.submitted(studio.set(studio.fromCup(DAVE), DAVE, "name.en", "Mug"), DAVE), RUTH);
        studio.priced("13", null);
        assertThat(refusal(() -> studio.published(mine, RUTH, null)).message()).contains("taken from version 1 of CUP, and version 2 of CUP is the last one", "evenOver: 2");
        studio.publish.publish(new PublishDraft.PublishDraftInput(mine.id(), mine.version(), null, 2, null), RUTH);
        assertThat(offered()).isEqualTo(3);
        studio.priced("15", clock.instant().plus(Duration.ofDays(1)));
        Draft fromTheOneInEffect = studio.approved(studio.submitted(studio.set(studio.fromCup(DAVE), DAVE, "name.en", "Bowl"), DAVE), RUTH);
        assertThat(refusal(() -> studio.published(fromTheOneInEffect, RUTH, null)).message()).as("what is planned counts too").contains("evenOver: 4");
    }

    @Test
    void nothingNewBeginsOnWhatIsNotOfferedYetOrNotAnyMore() {
        studio.priced("13", clock.instant().plus(Duration.ofDays(1)));
        assertThat(studio.catalog.canStartOn("CUP", 1)).isTrue();
        assertThat(studio.catalog.canStartOn("CUP", 2)).isFalse();
        clock.advance(Duration.ofDays(1));
        assertThat(studio.catalog.canStartOn("CUP", 2)).isTrue();
        studio.steer.withdraw(new WithdrawVersionInput("CUP", 2, "wrong", null), RUTH);
        assertThat(studio.catalog.canStartOn("CUP", 2)).isFalse();
        assertThat(studio.catalog.find("CUP", 2, null)).as("what stands on it goes on").isPresent();
        assertThat(new Studio(store.store(), clock).catalog.canStartOn("CUP", 2)).as("after a restart too").isFalse();
    }

    @Test
    void isTheSameAfterARestart() {
        studio.priced("13", null);
        studio.priced("14", clock.instant().plus(Duration.ofDays(1)));
        studio.steer.rollBack(new RollBackInput("CUP", 2, 1, "back"), RUTH);
        Studio restarted = new Studio(store.store(), clock);
        assertThat(restarted.catalog.find("CUP", null, null).orElseThrow().version().version()).isEqualTo(1);
        assertThat(restarted.publications.offers("CUP")).isEqualTo(studio.publications.offers("CUP"));
        clock.advance(Duration.ofDays(1));
        assertThat(restarted.catalog.find("CUP", null, null).orElseThrow().version().version()).isEqualTo(3);
        assertThat(restarted.catalog.find("CUP", 2, null)).as("compiled when it is asked for").isPresent();
    }

    @Test
    void anotherNodeFollowsAndKnowsANewVersionByItsNumberAtOnce() {
        Studio other = new Studio(store.store(), clock);
        studio.priced("13", null);
        assertThat(other.catalog.find("CUP", 2, null)).isPresent();
        assertThat(other.catalog.find("CUP", null, null).orElseThrow().version().version()).isEqualTo(1);
        other.follow.run();
        assertThat(other.catalog.find("CUP", null, null).orElseThrow().version().version()).isEqualTo(2);
        other.priced("14", null);
        assertThat(offered()).isEqualTo(2);
        studio.follow.run();
        assertThat(offered()).isEqualTo(3);
    }

    @Test
    void offersWhatWasPublishedThoughTheProcessEndedRightBeforeThat() {
        Draft approved = studio.approved(studio.submitted(studio.set(studio.fromCup(DAVE), DAVE, "name.en", "Mug"), DAVE), RUTH);
        studio.publications.keep("cup.yaml", approved.file().replace("version: 1", "version: 2"));
        VersionOffer offer = new VersionOffer(approved.id(), 2, clock.instant(), VersionOffer.Kind.PUBLISHED, "ruth", clock.instant(), null, null);
        store.relay(studio.publish);
        studio.stored.drafts().replace(studio.stored.find(approved.id()).orElseThrow().value(), approved.version(), List.of(new DraftEvent.DraftPublished("CUP", offer)));
        store.settle();
        assertThat(offered()).isEqualTo(2);
        studio.publications.offer("CUP", offer);
        assertThat(studio.publications.offers("CUP")).as("twice is once").hasSize(2);
    }

    @Test
    void aVersionThatTheFactoryCannotMakeIsNotPublished() {
        Studio strict = new Studio(store.store(), clock, version -> List.of(new dev.tandem.catalog.PublishingCheck.Obstacle("steps.c10", "No centre offers WHEEL.")));
        Draft draft = strict.fromCup(DAVE);
        assertThat(((DraftMistakesError) refusal(() -> strict.submitted(draft, DAVE))).mistakes())
                .containsExactly(new DraftMistake("steps.c10", 38, 3, "No centre offers WHEEL.", List.of()));
    }
}
