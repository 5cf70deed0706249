package dev.tandem.rules.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.rules.expression.Value;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DecisionsTest {

    private static Decisions accessories(Decision decision) {
        return Decisions.NONE.with("accessories", decision);
    }

    private static Decision.Members members(Set<String> with, Set<String> without) {
        return new Decision.Members(with, without);
    }

    @Test
    void keepsWhatIsDecidedAboutOtherMembers() {
        Decisions bell = accessories(members(Set.of("BELL"), Set.of()));
        assertThat(bell.changed(accessories(members(Set.of("RACK"), Set.of("BELL")))))
                .isEqualTo(accessories(members(Set.of("RACK"), Set.of("BELL"))));
        assertThat(bell.changed(accessories(members(Set.of(), Set.of("RACK")))))
                .isEqualTo(accessories(members(Set.of("BELL"), Set.of("RACK"))));
    }

    @Test
    void changesSingleMembersOfAWholeSet() {
        Decisions whole = accessories(new Decision.Exactly(new Value.Codes(Set.of("BELL"))));
        assertThat(whole.changed(accessories(members(Set.of("RACK"), Set.of("BELL")))))
                .isEqualTo(accessories(new Decision.Exactly(new Value.Codes(Set.of("RACK")))));
        assertThat(accessories(members(Set.of("RACK"), Set.of())).changed(whole)).isEqualTo(whole);
    }

    @Test
    void givesSeveralDecisionsBack() {
        Decisions both = accessories(members(Set.of("BELL"), Set.of())).with("frame", new Decision.Exactly(new Value.Code("STEEL")));
        assertThat(both.without(List.of("accessories", "unknown")).byCharacteristic()).containsOnlyKeys("frame");
    }
}
