package dev.tandem.rules.evaluation;

import dev.tandem.rules.expression.ExpressionCompiler;
import dev.tandem.rules.expression.Value;
import dev.tandem.rules.model.Characteristic;
import dev.tandem.rules.model.LocalizedText;
import dev.tandem.rules.model.ProductLineVersion;
import dev.tandem.rules.model.Selections;
import dev.tandem.rules.model.VersionLayout;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A product-line version ready to judge selections. Immutable, safe for many threads. Selections must be of the version's
 * characteristics and values, each of the right kind.
 */
public final class CompiledVersion {

    private final ProductLineVersion version;
    private final VersionLayout layout;
    private final Applicability applicability;
    private final ConstraintRules constraints;
    private final PriceRules prices;
    private final StepRules steps;
    private final FootprintRules footprint;

    private CompiledVersion(
            ProductLineVersion version,
            VersionLayout layout,
            Applicability applicability,
            ConstraintRules constraints,
            PriceRules prices,
            StepRules steps,
            FootprintRules footprint) {
        this.version = version;
        this.layout = layout;
        this.applicability = applicability;
        this.constraints = constraints;
        this.prices = prices;
        this.steps = steps;
        this.footprint = footprint;
    }

    /** Compiles a version: typed expressions to Drools' executable model; no text is compiled. */
    public static CompiledVersion of(ProductLineVersion version) {
        VersionLayout layout = new VersionLayout(version);
        ExpressionCompiler compiler = new ExpressionCompiler(layout);
        return new CompiledVersion(
                version,
                layout,
                new Applicability(layout, compiler),
                ConstraintRules.compile(version.code() + ".constraints", version.constraints(), layout, compiler),
                new PriceRules(version, layout, compiler),
                new StepRules(version, layout, compiler),
                new FootprintRules(version, layout, compiler));
    }

    /** This version with its constraints found by other rules; for tests that show that Drools decides. */
    CompiledVersion with(RuleBase constraintRules) {
        return new CompiledVersion(
                version, layout, applicability, constraints.with(constraintRules), prices, steps, footprint);
    }

    public ProductLineVersion version() {
        return version;
    }

    /** The line's default: what it proposes for every characteristic that applies. */
    public Selections defaults() {
        return shown(Selections.NONE);
    }

    /** These decisions, and what the line proposes for every other characteristic, as far as they apply. */
    public Selections shown(Selections decided) {
        Map<String, Value> all = new HashMap<>();
        for (Characteristic characteristic : layout.characteristics()) {
            Value value = decided.of(characteristic.code()).orElse(characteristic.proposed());
            if (value != null) {
                all.put(characteristic.code(), value);
            }
        }
        BitSet applying = new BitSet();
        applicability.facts(new Selections(all), applying);
        all.keySet().removeIf(code -> !applying.get(layout.slot(code)));
        return new Selections(all);
    }

    /** Whether a characteristic has a value at all under these selections; false as long as its precondition is undecided. */
    public boolean applies(String characteristic, Selections selections) {
        BitSet applying = new BitSet();
        applicability.facts(selections, applying);
        return applying.get(layout.slot(characteristic));
    }

    /** Codes of the required characteristics that apply and are still undecided; empty means complete. A text left out is empty. */
    public List<String> undecided(Selections selections) {
        BitSet applying = new BitSet();
        FlatFacts facts = applicability.facts(selections, applying);
        return undecided(facts, applying);
    }

    private List<String> undecided(FlatFacts facts, BitSet applying) {
        return applying.stream()
                .filter(slot -> facts.at(slot) == null)
                .mapToObj(layout.characteristics()::get)
                .filter(Characteristic::required)
                .map(Characteristic::code)
                .toList();
    }

    /** Asks Drools which constraints are violated. A constraint that mentions something undecided is not. */
    public Verdict verdict(Selections selections) {
        return constraints.verdict(applicability.facts(selections));
    }

    /** All that follows from selections, each rule asked once. */
    public Evaluation evaluate(Selections selections, CarbonFactors factors) {
        BitSet applying = new BitSet();
        FlatFacts facts = applicability.facts(selections, applying);
        List<String> undecided = undecided(facts, applying);
        Verdict verdict = constraints.verdict(facts);
        if (!undecided.isEmpty() || !verdict.valid()) {
            return new Evaluation(undecided, verdict, null, null, null);
        }
        PriceBreakdown price = prices.price(facts);
        facts.setConsultation(verdict.consultation());
        List<PlannedStep> needed = steps.steps(facts);
        return new Evaluation(undecided, verdict, price, footprint.footprint(facts, needed, factors), needed);
    }

    /** A constraint's words with the facts of these selections filled in, whether it is violated or not; what is undecided is a dash. */
    public LocalizedText because(String constraint, Selections selections) {
        return constraints.because(constraint, applicability.facts(selections));
    }

    /** Net price of one piece of a complete, valid configuration. */
    public PriceBreakdown price(Selections selections) {
        return prices.price(applicability.facts(selections));
    }

    /** What one piece of a complete, valid configuration needs, in declared order. */
    public List<PlannedStep> steps(Selections selections) {
        return steps(applicability.facts(selections));
    }

    private List<PlannedStep> steps(FlatFacts facts) {
        facts.setConsultation(constraints.verdict(facts).consultation());
        return steps.steps(facts);
    }

    /** Footprint of one piece of a complete, valid configuration. */
    public Footprint footprint(Selections selections, CarbonFactors factors) {
        FlatFacts facts = applicability.facts(selections);
        return footprint.footprint(facts, steps(facts), factors);
    }

    /** The version's constraints and step rules as readable DRL text. */
    public String drl() {
        return DrlText.of(version);
    }
}
