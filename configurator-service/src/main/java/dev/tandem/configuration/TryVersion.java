package dev.tandem.configuration;

import dev.tandem.configuration.FitDecisions.Change;
import dev.tandem.configuration.Judge.Judgement;
import dev.tandem.factory.Factory;
import dev.tandem.graphql.Refused;
import dev.tandem.rules.evaluation.CompiledVersion;
import dev.tandem.rules.guidance.ConflictException;
import dev.tandem.rules.guidance.Decisions;
import dev.tandem.rules.guidance.Differences;
import dev.tandem.rules.guidance.Guidance;
import dev.tandem.rules.guidance.Guide;
import dev.tandem.rules.guidance.GuidedVersion;
import dev.tandem.rules.guidance.engine.OutOfTimeException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Configures a version that nobody can buy as a customer would: the same answers to the same decisions, and nothing is stored. */
@Component
public final class TryVersion {

    private final Judge judge;
    private final TellConflicts tell;
    private final Factory factory;
    private final Duration limit;

    /** @param limit how long one answer may take */
    TryVersion(Judge judge, TellConflicts tell, Factory factory, @Value("${tandem.guidance.time-limit:1s}") Duration limit) {
        this.judge = judge;
        this.tell = tell;
        this.factory = factory;
        this.limit = limit;
    }

    /**
     * What is asked about.
     *
     * @param decisions what is decided already; null for nothing
     * @param wanted what is decided now; it takes the place of decisions about the same; null for nothing
     * @param differences whether it is told what each value would change
     */
    public record Trial(@Nullable List<SelectionInput> decisions, @Nullable List<SelectionInput> wanted, boolean differences) {}

    /**
     * @param guided the same version as {@code line}
     * @throws Refused selections that cannot be, decisions that do not fit together, or an answer that was not found in time
     */
    public TriedConfiguration tried(CompiledVersion line, GuidedVersion guided, Trial trial) {
        ReadSelections reading = new ReadSelections(line.version());
        Decisions decided = reading.read(trial.decisions(), "decisions");
        Decisions wanted = reading.read(trial.wanted(), "wanted");
        reading.refuseMistakes();
        Guide guide = guided.guide(limit);
        try {
            Decisions all = decided.changed(wanted);
            Guidance guidance = guidance(line, guide, decided, wanted);
            Differences differences = trial.differences() ? guide.differences(all, factory.carbon().electricity()) : null;
            Judgement judgement = judge.judge(line, guidance.shown());
            return new TriedConfiguration(Judge.selections(line.version(), all, guidance), judgement.undecided().isEmpty(), judgement.verdict(),
                    judgement.price(), judgement.footprint(), judgement.steps(), ReadGuidance.seen(line, guidance, differences));
        } catch (OutOfTimeException late) {
            throw new Refused(new OutOfTimeError(
                    "It could not be found out in time what still fits. Decide less at once, or try again.", List.of("wanted")));
        }
    }

    private Guidance guidance(CompiledVersion line, Guide guide, Decisions decided, Decisions wanted) {
        try {
            return guide.guidance(decided.changed(wanted));
        } catch (ConflictException together) {
            throw conflict(line, guide, decided, wanted);
        }
    }

    /** What stands against what is wanted or, where the decisions do not even fit among themselves, what stands against those. */
    private Refused conflict(CompiledVersion line, Guide guide, Decisions decided, Decisions wanted) {
        try {
            Guidance before = guide.guidance(decided);
            return tell.refusal(new Change("", line, decided, decided, wanted), guide.explain(decided, wanted), before.shown(), List.of("wanted"));
        } catch (ConflictException amongThemselves) {
            Guidance before = guide.guidance(Decisions.NONE);
            return tell.refusal(new Change("", line, Decisions.NONE, decided, Decisions.NONE), guide.explain(decided, Decisions.NONE), before.shown(),
                    List.of("decisions"));
        }
    }
}
