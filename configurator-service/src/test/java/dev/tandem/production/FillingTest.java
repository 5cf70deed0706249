package dev.tandem.production;

import static dev.tandem.production.Planned.aWorkOrder;
import static dev.tandem.rules.model.StepKind.TEMPLATE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.storage.Versioned;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** However many equal and other steps there are, and whatever is asked for, runs are filled in dispatch order and nothing is offered twice. */
class FillingTest {

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    private static final int CAPACITY = 6;

    @Property(tries = 200)
    void runsAreFilledInOrderUpToTheirCapacityAndPiecesAreConserved(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 30) int workOrders, @ForAll @IntRange(min = 1, max = 12) int atMost) {
        DispatchBoard filled = new DispatchBoard();
        Random random = new Random(seed);
        int pieces = random.nextBoolean() ? Integer.MAX_VALUE : atMost;
        Map<String, Integer> left = put(filled, random, workOrders);
        List<String> order = filled.page("OVEN-1", null, 100, NOW).stream().map(ranked -> ranked.entry().stepId()).toList();
        List<String> wanted = random.nextBoolean() ? null : order.stream().filter(_ -> random.nextBoolean()).toList();
        WantedRuns wish = new WantedRuns("OVEN-1", Set.of(TEMPLATE), pieces, wanted == null || wanted.isEmpty() ? null : wanted);
        List<String> suitable = wish.steps() == null ? order : wish.steps();

        List<RunOffer> given = new ArrayList<>();
        List<RunOffer> claimed;
        do {
            claimed = filled.claim(wish, 1 + random.nextInt(3), false, NOW);
            claimed.forEach(offer -> requireFilled(offer, suitable, left, pieces));
            given.addAll(claimed);
        } while (!claimed.isEmpty());

        assertThat(suitable).allSatisfy(id -> assertThat(left.get(id)).isZero());
        assertThat(left.keySet()).filteredOn(id -> !suitable.contains(id)).allSatisfy(id -> assertThat(left.get(id)).isPositive());
        filled.giveBack(given);
        assertThat(filled.claim(wish, 1, false, NOW)).as("what was given back is offered again").isEqualTo(given.subList(0, 1));
    }

    private static Map<String, Integer> put(DispatchBoard board, Random random, int workOrders) {
        Map<String, Integer> ready = new HashMap<>();
        for (int i = 0; i < workOrders; i++) {
            int quantity = 1 + random.nextInt(15);
            String line = random.nextInt(4) == 0 ? "BOOT" : "VELO";
            Planned planned = aWorkOrder(line.toLowerCase(Locale.ROOT) + i, 1).quantity(quantity).of(line)
                    .from(NOW.plusSeconds(60L * random.nextInt(5))).step(random.nextInt(3) == 0 ? "HARDEN" : "PAINT", TEMPLATE, "OVEN-1");
            board.put(new Versioned<>(WorkOrderDocument.released("ord", planned.sharing(CAPACITY).build(), NOW), 1), NOW);
            ready.put(planned.build().steps().getFirst().id(), quantity);
        }
        return ready;
    }

    /** Led by the first that is left, then equal ones in order, each with all that is left of it, until it is full. */
    private static void requireFilled(RunOffer offer, List<String> suitable, Map<String, Integer> left, int pieces) {
        List<String> order = new ArrayList<>(suitable);
        String lead = suitable.stream().filter(id -> left.get(id) > 0).findFirst().orElseThrow();
        order.remove(lead);
        order.addFirst(lead);
        int room = CAPACITY;
        List<String> expected = new ArrayList<>();
        for (String id : order) {
            int quantity = equal(id, lead) ? Math.min(room, Math.min(pieces, left.get(id))) : 0;
            if (quantity > 0) {
                expected.add(quantity + " of " + id);
                left.merge(id, -quantity, Integer::sum);
                room -= quantity;
            }
        }
        assertThat(offer.portions()).extracting(portion -> portion.quantity() + " of " + portion.stepId()).isEqualTo(expected);
    }

    /** The step's code and its product line's first letter, with which the work order's id begins, are the same. */
    private static boolean equal(String one, String other) {
        return one.substring(one.lastIndexOf('_')).equals(other.substring(other.lastIndexOf('_'))) && one.charAt(3) == other.charAt(3);
    }
}
