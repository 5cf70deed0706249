package dev.tandem.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import dev.tandem.rules.evaluation.FlatFacts;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The house of rules: one direction, Drools behind two doors. Each rule is shown to catch a planted violation. */
class ArchitectureTest {

    /** What Drools made of the policy's text. */
    private static final Pattern COMPILED_RULES = Pattern.compile(".*/rules/policy/(P\\p{XDigit}{2}/Lambda|Rules\\p{XDigit}{32}|DomainClassesMetadata).*");

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.matches(COMPILED_RULES))
            .importPackages("dev.tandem.rules");

    private static final JavaClasses PLANTED = new ClassFileImporter().importPackages("dev.tandem.rules.planted");

    private static final String[] DROOLS = {"org.drools..", "org.kie.."};

    enum Rule {
        THE_GROUND_FLOOR_STANDS_ALONE(noClasses()
                .that()
                .resideInAnyPackage("..rules..expression..", "..rules..model..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..rules.evaluation..", "..rules.policy..", "..rules.guidance..", "..rules.exchange..")),
        EXPRESSIONS_KNOW_NO_PRODUCT_LINE(noClasses()
                .that()
                .resideInAPackage("..rules..expression..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.tandem.rules.model..")),
        GUIDANCE_AND_EVALUATION_DO_NOT_KNOW_EACH_OTHER(noClasses()
                .that()
                .resideInAPackage("..rules..guidance..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.tandem.rules.evaluation..", "dev.tandem.rules.policy..")
                .orShould()
                .dependOnClassesThat()
                .resideInAPackage("dev.tandem.rules.exchange..")),
        EVALUATION_DOES_NOT_KNOW_GUIDANCE(noClasses()
                .that()
                .resideInAnyPackage("..rules..evaluation..", "..rules..policy..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.tandem.rules.guidance..")),
        THE_GUIDANCE_ENGINE_KNOWS_NO_PRODUCT_LINE(noClasses()
                .that()
                .resideInAnyPackage("..rules..guidance.engine..", "..rules..guidance.search..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.tandem.rules.model..", "dev.tandem.rules.expression..", "dev.tandem.rules.guidance",
                        "dev.tandem.rules.guidance.lowering..")),
        LOWERING_STANDS_BETWEEN_ENGINE_AND_FACE(noClasses()
                .that()
                .resideInAnyPackage("..rules..guidance.lowering..", "..rules..guidance.figures..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.tandem.rules.guidance")),
        EXCHANGE_STANDS_ON_MODELS_AND_THE_GUIDANCE_ENGINE(noClasses()
                .that()
                .resideInAPackage("..rules..exchange..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.tandem.rules.evaluation..", "dev.tandem.rules.policy..", "dev.tandem.rules.guidance",
                        "dev.tandem.rules.guidance.lowering..")),
        NOTHING_STANDS_ON_ANALYSIS(noClasses()
                .that()
                .resideInAnyPackage("..rules..expression..", "..rules..model..", "..rules..evaluation..", "..rules..policy..",
                        "..rules..guidance..", "..rules..exchange..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.tandem.rules.analysis..")),
        ANALYSIS_KNOWS_NEITHER_POLICY_NOR_EXCHANGE(noClasses()
                .that()
                .resideInAPackage("..rules..analysis..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.tandem.rules.exchange..", "dev.tandem.rules.policy..")),
        DROOLS_STAYS_IN_EVALUATION_AND_POLICY(noClasses()
                .that()
                .resideOutsideOfPackages("dev.tandem.rules.evaluation..", "dev.tandem.rules.policy..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(DROOLS)),
        ONLY_THE_BUILD_COMPILES_TEXT(noClasses()
                .that()
                .doNotHaveFullyQualifiedName("dev.tandem.rules.policy.PolicyCompiler")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.kie.api.builder..",
                        "org.kie.internal.builder..",
                        "org.kie.internal.utils..",
                        "org.drools.compiler..",
                        "javax.tools..")),
        NO_FRAMEWORK_REACHES_THE_RULES(noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "com.mongodb..", "graphql.."));

        private final ArchRule rule;

        Rule(ArchRule rule) {
            this.rule = rule;
        }
    }

    @ParameterizedTest
    @EnumSource
    void holds(Rule rule) {
        rule.rule.check(HOUSE);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NO_FRAMEWORK_REACHES_THE_RULES")
    void catchesThePlantedViolation(Rule rule) {
        assertThatThrownBy(() -> rule.rule.check(PLANTED)).isInstanceOf(AssertionError.class);
    }

    /** Spring cannot even be planted: it is not on the class path of this module. */
    @org.junit.jupiter.api.Test
    void springIsNotOnTheClassPath() {
        assertThatThrownBy(() -> Class.forName("org.springframework.context.ApplicationContext"))
                .isInstanceOf(ClassNotFoundException.class);
    }

    @org.junit.jupiter.api.Test
    void droolsTypesNeverLeaveEvaluation() {
        assertThat(leaking(HOUSE)).isEmpty();
        assertThat(leaking(PLANTED)).isNotEmpty();
    }

    private static List<String> leaking(JavaClasses classes) {
        return classes.stream()
                .filter(type -> type.getModifiers().contains(com.tngtech.archunit.core.domain.JavaModifier.PUBLIC))
                .filter(type -> !type.getName().equals(FlatFacts.class.getName()))
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.getModifiers().contains(com.tngtech.archunit.core.domain.JavaModifier.PUBLIC))
                .filter(method -> isDrools(method.getRawReturnType())
                        || method.getRawParameterTypes().stream().anyMatch(ArchitectureTest::isDrools))
                .map(method -> method.getFullName())
                .toList();
    }

    private static boolean isDrools(JavaClass type) {
        return type.getPackageName().startsWith("org.drools") || type.getPackageName().startsWith("org.kie");
    }
}
