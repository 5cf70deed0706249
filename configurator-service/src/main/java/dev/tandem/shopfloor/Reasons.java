package dev.tandem.shopfloor;

import dev.tandem.factory.Factory;
import dev.tandem.factory.ReasonCode;
import dev.tandem.graphql.InvalidInputError;
import dev.tandem.graphql.Refused;
import dev.tandem.graphql.Texts;
import dev.tandem.production.PlannerReason;
import dev.tandem.rules.expression.DidYouMean;
import dev.tandem.shopfloor.domain.PortionReport;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the factory's reason for what is scrap or done again. */
@Component
final class Reasons {

    private final Factory factory;

    Reasons(Factory factory) {
        this.factory = factory;
    }

    /** @param code of the factory, or null where nothing needs one @param text what was added, or null */
    record Reason(@Nullable String code, @Nullable String text) {}

    /**
     * A text that equals a code counts as that code, any other as OTHER.
     *
     * @throws Refused there is no such code, it is not for this, or scrap or rework has neither code nor text
     */
    Reason of(@Nullable String code, @Nullable String text, List<PortionReport> portions) {
        String said = text == null || text.isBlank() ? null : PlannerReason.of(text);
        boolean scrap = portions.stream().anyMatch(portion -> portion.scrap() > 0);
        boolean rework = portions.stream().anyMatch(portion -> portion.rework() > 0);
        if (code != null) {
            return new Reason(known(code, scrap, rework), said);
        }
        if (!scrap && !rework) {
            return new Reason(null, said);
        }
        if (said == null) {
            throw refused("Scrap and rework need a reason.", "reasonCode", null, scrap, rework, "; or reason in words, 1 to 500 characters");
        }
        return new Reason(fits(factory.reasonCodes().get(said), scrap, rework) ? said : ReasonCode.OTHER, said);
    }

    private String known(String code, boolean scrap, boolean rework) {
        ReasonCode known = factory.reasonCodes().get(code);
        if (known == null) {
            throw refused("There is no reason '" + Texts.shortened(code) + "'.", "reasonCode", Texts.shortened(code), scrap, rework, "");
        }
        if (!fits(known, scrap, rework)) {
            throw refused(code + " is no reason for this.", "reasonCode", code, scrap, rework, "");
        }
        return code;
    }

    /** Where one report has both, the reason is for at least one of them. */
    private static boolean fits(@Nullable ReasonCode code, boolean scrap, boolean rework) {
        return code != null && (!scrap && !rework || scrap && code.forScrap() || rework && code.forRework());
    }

    private Refused refused(String message, String field, @Nullable String given, boolean scrap, boolean rework, String or) {
        List<String> codes = factory.reasonCodes().values().stream().filter(code -> fits(code, scrap, rework)).map(ReasonCode::code).toList();
        List<String> near = given == null || codes.contains(given) ? List.of() : DidYouMean.closest(given, codes);
        return new Refused(new InvalidInputError(message, List.of("input", field), given, String.join(", ", codes) + or, near));
    }
}
