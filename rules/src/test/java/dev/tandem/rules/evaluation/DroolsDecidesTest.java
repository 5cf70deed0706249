package dev.tandem.rules.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import dev.tandem.rules.expression.Expression.FlagLiteral;
import dev.tandem.rules.expression.ExpressionCompiler;
import dev.tandem.rules.expression.Value;
import dev.tandem.rules.model.Selections;
import dev.tandem.rules.model.VersionLayout;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The verdict is what the compiled {@code KieBase} says, and nothing else. */
class DroolsDecidesTest {

    private final CompiledVersion velo = ShippedLines.line("velo");
    private final Selections wrongTyre = velo.defaults().with("tyre", new Value.Code("T584_47"));

    @Test
    void replacingARuleInTheKieBaseChangesTheVerdict() {
        assertThat(ids(velo.verdict(wrongTyre))).contains("V01");

        CompiledVersion withoutV01 = velo.with(rulesWithV01(false));
        assertThat(ids(withoutV01.verdict(wrongTyre))).isEmpty();

        CompiledVersion always = velo.with(rulesWithV01(true));
        assertThat(ids(always.verdict(velo.defaults()))).containsExactly("V01");
        assertThat(always.verdict(velo.defaults()).valid()).isFalse();
    }

    /** A rule base in which V01 is replaced by a constant and all others never fire. */
    private RuleBase rulesWithV01(boolean fires) {
        ExpressionCompiler compiler = new ExpressionCompiler(new VersionLayout(velo.version()));
        List<RuleBase.Conditional> rules = new ArrayList<>();
        velo.version().constraints().forEach(constraint -> {
            boolean holds = constraint.id().equals("V01") && fires;
            rules.add(new RuleBase.Conditional(
                    constraint.id(), String.valueOf(holds), new int[0], compiler.compile(new FlagLiteral(holds))));
        });
        return RuleBase.of("replaced", rules);
    }

    @Test
    void noOtherCodeMakesViolations() {
        JavaClasses classes = new ClassFileImporter().importPackages("dev.tandem.rules");
        ArchRuleDefinition.noClasses()
                .that()
                .doNotHaveFullyQualifiedName(ConstraintRules.class.getName())
                .and()
                .haveSimpleNameNotEndingWith("Test")
                .should()
                .callConstructor(
                        Violation.class,
                        dev.tandem.rules.model.Constraint.class,
                        dev.tandem.rules.model.LocalizedText.class,
                        List.class)
                .check(classes);
    }

    private static List<String> ids(Verdict verdict) {
        return verdict.violations().stream()
                .map(violation -> violation.constraint().id())
                .toList();
    }
}
