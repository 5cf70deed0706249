package dev.tandem.shopfloor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.production.domain.Lot;
import dev.tandem.production.domain.Step;
import dev.tandem.production.domain.WorkOrder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The floor as piles of pieces beside each step: what really happened, whoever has heard of it. Work orders must come to the same piles. */
final class FloorModel {

    private static final class Piles {
        int good;
        int scrap;
        int rework;
        int aside;
        int hand;
        final List<Instant> goodAt = new ArrayList<>();

        int taken() {
            return good + scrap + aside + hand;
        }
    }

    private final Map<String, Piles> piles = new HashMap<>();

    private Piles at(String stepId) {
        return piles.computeIfAbsent(stepId, _ -> new Piles());
    }

    /** Somebody takes pieces in hand; they must lie there. */
    void take(WorkOrder work, Step step, int pieces) {
        assertThat(pieces).as("pieces that have come to " + step.id()).isPositive().isLessThanOrEqualTo(supply(work, step) - at(step.id()).taken());
        at(step.id()).hand += pieces;
    }

    void putBack(String stepId, int pieces) {
        at(stepId).hand -= pieces;
    }

    void report(String stepId, int good, int scrap, int rework, int aside, Instant now) {
        Piles pile = at(stepId);
        pile.hand -= good + scrap + rework + aside;
        pile.aside += aside;
        count(pile, good, scrap, rework, now);
    }

    void decide(String stepId, int good, int scrap, int rework, Instant now) {
        Piles pile = at(stepId);
        pile.aside -= good + scrap + rework;
        count(pile, good, scrap, rework, now);
    }

    private static void count(Piles pile, int good, int scrap, int rework, Instant now) {
        pile.good += good;
        pile.scrap += scrap;
        pile.rework += rework;
        for (int i = 0; i < good; i++) {
            pile.goodAt.add(now);
        }
    }

    private static Stream<Step> before(WorkOrder work, Step step) {
        return work.steps().stream().filter(other -> other.round() == step.round() && step.after().contains(other.code()));
    }

    private static Stream<Step> sameOutput(WorkOrder work, Step step) {
        return Stream.concat(Stream.of(step), work.steps().stream()
                .filter(other -> step.id().equals(other.replaces()) && other.code().equals(step.code()))
                .flatMap(other -> sameOutput(work, other)));
    }

    private int output(WorkOrder work, Step step) {
        return sameOutput(work, step).mapToInt(same -> same.waiting() ? same.good() : at(same.id()).good).sum();
    }

    private int supply(WorkOrder work, Step step) {
        return before(work, step).mapToInt(before -> output(work, before)).reduce(step.quantity(), Math::min);
    }

    /** What holds whoever has heard of what. */
    void requireOrder(WorkOrder work) {
        for (Step step : work.steps()) {
            int taken = step.waiting()
                    ? step.lots().stream().mapToInt(Lot::quantity).sum()
                    : step.good() + step.scrap() + step.setAside()
                            + step.portions().stream().mapToInt(FloorModel::inHand).sum();
            assertThat(taken).as("no more than came to " + step.id()).isLessThanOrEqualTo(supply(work, step));
            assertThat(step.ended()).isEqualTo(step.good() + step.scrap() == step.quantity());
            assertThat(work.steps().stream().filter(other -> step.id().equals(other.replaces()) && other.code().equals(step.code()))
                    .mapToInt(Step::quantity).sum()).as("made again of " + step.id()).isEqualTo(step.scrap());
        }
    }

    private static int inHand(dev.tandem.production.domain.Portion portion) {
        return portion.state() == dev.tandem.production.domain.Portion.State.ENDED
                ? 0
                : portion.quantity() - portion.good() - portion.scrap() - portion.rework() - portion.setAside();
    }

    /** What holds when a work order has heard all: it knows each pile, and offers exactly what lies there. */
    void requireSame(WorkOrder work, boolean stopped) {
        for (Step step : work.steps()) {
            Piles pile = at(step.id());
            if (step.waiting()) {
                assertThat(stopped ? 0 : supply(work, step) - step.lots().stream().mapToInt(Lot::quantity).sum())
                        .as("what has come to " + step.id() + " waits").isZero();
            } else {
                assertThat(List.of(step.good(), step.scrap(), step.rework(), step.setAside())).as(step.id())
                        .isEqualTo(List.of(pile.good, pile.scrap, pile.rework, pile.aside));
                assertThat(work.ready(step)).as("ready in " + step.id())
                        .isEqualTo(stopped || step.ended() ? 0 : supply(work, step) - pile.taken());
            }
        }
    }

    /** Each round makes its scrap again with all that is needed for it, and no talk with the customer. */
    static void requireWholeRounds(WorkOrder work) {
        for (Step step : work.steps().stream().filter(it -> it.round() > 0).toList()) {
            Step scrapped = work.step(step.replaces()).orElseThrow();
            List<Step> round = work.steps().stream().filter(other -> other.round() == step.round()).toList();
            Set<String> needed = new HashSet<>();
            need(work, scrapped.code(), needed);
            needed.add(scrapped.code());
            assertThat(round.stream().map(Step::code)).containsExactlyInAnyOrderElementsOf(needed);
            assertThat(round).allMatch(other -> other.quantity() == step.quantity() && other.replaces().equals(step.replaces()));
        }
    }

    private static void need(WorkOrder work, String code, Set<String> needed) {
        Step first = work.steps().stream().filter(step -> step.round() == 0 && step.code().equals(code)).findFirst().orElseThrow();
        if (!first.consultation()) {
            needed.add(code);
        }
        first.after().forEach(before -> need(work, before, needed));
    }

    /** No lot began to wait before so many pieces had come. */
    void requireWaitingAfterArrival(WorkOrder work) {
        for (Step step : work.steps().stream().filter(Step::waiting).toList()) {
            int pieces = 0;
            for (Lot lot : step.lots().stream().sorted(Comparator.comparing(Lot::startedAt)).toList()) {
                pieces += lot.quantity();
                int count = pieces;
                before(work, step).forEach(before -> {
                    List<Instant> came = sameOutput(work, before).flatMap(this::cameOut).sorted().toList();
                    assertThat(came.get(count - 1)).as(count + " of " + before.id()).isBeforeOrEqualTo(lot.startedAt());
                });
            }
        }
    }

    private Stream<Instant> cameOut(Step step) {
        return step.waiting()
                ? step.lots().stream().filter(lot -> lot.endedAt() != null)
                        .flatMap(lot -> java.util.Collections.nCopies(lot.quantity(), lot.endedAt()).stream())
                : at(step.id()).goodAt.stream();
    }

    /** What was ordered came out, and nothing is left in anybody's hands. */
    void requireAllMade(WorkOrder work) {
        for (Step step : work.steps()) {
            assertThat(at(step.id()).hand + at(step.id()).aside).as("left over in " + step.id()).isZero();
            if (step.round() == 0) {
                assertThat(output(work, step)).as("made of " + step.code()).isEqualTo(work.quantity());
            }
        }
    }
}
