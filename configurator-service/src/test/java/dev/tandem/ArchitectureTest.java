package dev.tandem;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import dev.tandem.storage.Documents;
import dev.tandem.storage.Store;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** One direction through the house, small public faces, thin controllers. Each rule is shown to catch a planted violation. */
class ArchitectureTest {

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.tandem");

    private static final JavaClasses PLANTED = new ClassFileImporter().importPackages("dev.tandem.planted");

    enum Rule {
        A_DOMAIN_KNOWS_NO_FRAMEWORK(noClasses()
                .that()
                .resideInAPackage("dev.tandem..domain..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.springframework..",
                        "graphql..",
                        "org.sqlite..",
                        "java.sql..",
                        "dev.tandem.storage..",
                        "dev.tandem.security..")),
        A_CONTROLLER_HOLDS_NO_STORE(noClasses()
                .that()
                .haveSimpleNameEndingWith("Controller")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Store.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Documents.class));

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
    @EnumSource
    void catchesThePlantedViolation(Rule rule) {
        assertThatThrownBy(() -> rule.rule.check(PLANTED)).isInstanceOf(AssertionError.class);
    }

    @Test
    void modulesKeepTheirArrows() {
        ApplicationModules modules =
                ApplicationModules.of(Tandem.class, JavaClass.Predicates.resideInAPackage("dev.tandem.rules.."));
        assertThat(modules.stream().map(ApplicationModule::getIdentifier).map(Object::toString).collect(Collectors.toSet()))
                .contains("catalog", "configuration", "ordering", "production", "shopfloor", "people", "factory", "storage");
        modules.verify();
    }

    @Test
    void moduleVerificationCatchesThePlantedArrow() {
        ApplicationModules planted = ApplicationModules.of("dev.tandem.planted", location -> true);
        assertThatThrownBy(planted::verify).hasMessageContaining("downstream");
    }
}
