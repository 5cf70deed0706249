package dev.tandem.benchmarks;

import dev.tandem.rules.analysis.ShownSelections;
import dev.tandem.rules.evaluation.CompiledVersion;
import dev.tandem.rules.expression.Value;
import dev.tandem.rules.guidance.CharacteristicGuidance;
import dev.tandem.rules.guidance.ConflictException;
import dev.tandem.rules.guidance.Decision;
import dev.tandem.rules.guidance.Decisions;
import dev.tandem.rules.guidance.Guide;
import dev.tandem.rules.guidance.GuidedVersion;
import dev.tandem.rules.guidance.State;
import dev.tandem.rules.guidance.ValueGuidance;
import dev.tandem.rules.model.ChoiceCharacteristic;
import dev.tandem.rules.model.ProductLineVersion;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * Decisions as customers leave them: they click what is available, up to a dozen times, each click leaves a configuration, and most of them state
 * their height and weight, each another one.
 */
final class DrawnConfigurations {

    private static final int CLICKS = 12;
    private static final int STATING = 9;
    private static final Duration TIME = Duration.ofSeconds(10);

    private final ProductLineVersion version;
    private final Guide guide;
    private final ShownSelections showing;
    private final Random random;

    DrawnConfigurations(ProductLineVersion version, long seed) {
        GuidedVersion guided = GuidedVersion.of(version);
        this.version = version;
        this.guide = guided.guide(TIME);
        this.showing = new ShownSelections(CompiledVersion.of(version), () -> guided, TIME);
        this.random = new Random(seed);
    }

    /** So many, all different. */
    List<Decisions> distinct(int count) {
        Set<Decisions> all = new LinkedHashSet<>();
        while (all.size() < count) {
            Decisions clicked = Decisions.NONE;
            for (int click = 0; click < CLICKS; click++) {
                clicked = clicked(clicked);
                all.add(clicked);
                for (int one = 0; one < STATING; one++) {
                    stated(clicked).ifPresent(all::add);
                }
            }
        }
        return new ArrayList<>(all).subList(0, count);
    }

    /** So many, of which some are met often and most seldom: of the k-th of them there are about 1/k as many as of the first. */
    List<Decisions> popular(int count) {
        List<Decisions> different = distinct(count / 5);
        double[] until = new double[different.size()];
        double sum = 0;
        for (int i = 0; i < until.length; i++) {
            sum += 1.0 / (i + 1);
            until[i] = sum;
        }
        List<Decisions> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int at = Arrays.binarySearch(until, random.nextDouble() * sum);
            all.add(different.get(at < 0 ? -at - 1 : at));
        }
        return all;
    }

    /** With a height and a weight; empty where these do not fit. */
    private Optional<Decisions> stated(Decisions clicked) {
        Decisions stated = with(with(clicked, "rider_height_cm", 155 + random.nextInt(45)), "rider_kg", 50 + random.nextInt(60));
        try {
            showing.of(stated);
            return Optional.of(stated);
        } catch (ConflictException doNotFit) {
            return Optional.empty();
        }
    }

    private static Decisions with(Decisions decided, String fact, int number) {
        return decided.with(fact, new Decision.Exactly(new Value.Number(BigDecimal.valueOf(number))));
    }

    private Decisions clicked(Decisions decided) {
        List<Decisions> possible = new ArrayList<>();
        for (CharacteristicGuidance characteristic : guide.guidance(decided).characteristics()) {
            if (version.characteristic(characteristic.characteristic()).orElseThrow() instanceof ChoiceCharacteristic choice && !choice.personal()) {
                for (ValueGuidance value : characteristic.values()) {
                    if (value.state() == State.AVAILABLE) {
                        Decision click = choice.multiple() ? new Decision.Members(Set.of(value.code()), Set.of()) : new Decision.Exactly(new Value.Code(value.code()));
                        possible.add(decided.changed(new Decisions(Map.of(choice.code(), click))));
                    }
                }
            }
        }
        return possible.isEmpty() ? Decisions.NONE : possible.get(random.nextInt(possible.size()));
    }
}
