package dev.tandem.shopfloor;

import dev.tandem.rules.model.StepKind;
import dev.tandem.security.Caller;
import dev.tandem.security.Role;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Who may take which kind of step. Waiting steps are nobody's: time does them. */
final class FloorRoles {

    /** The roles that decide whether pieces are scrap. */
    static final List<Role> MAY_DECIDE = List.of(Role.CRAFTSPERSON, Role.PLANNER);

    private FloorRoles() {}

    /** The kinds of steps that the caller may lease. */
    static Set<StepKind> leasableBy(Caller caller) {
        EnumSet<StepKind> kinds = EnumSet.noneOf(StepKind.class);
        for (StepKind kind : StepKind.values()) {
            if (mayLease(kind).stream().anyMatch(caller::is)) {
                kinds.add(kind);
            }
        }
        return kinds;
    }

    /** The roles that may lease a step, and report what came of it. */
    static List<Role> mayLease(StepKind kind) {
        return switch (kind) {
            case TEMPLATE -> List.of(Role.MACHINE, Role.PLANNER);
            case CRAFT, COBOT, INSPECTION -> List.of(Role.CRAFTSPERSON, Role.PLANNER);
            case WAITING -> List.of();
        };
    }

    /** The roles on whose word a run starts; a cobot moves only on the word of the person beside it. */
    static List<Role> mayStart(StepKind kind) {
        return kind == StepKind.COBOT ? List.of(Role.CRAFTSPERSON) : mayLease(kind);
    }

    static boolean any(Caller caller, List<Role> roles) {
        return roles.stream().anyMatch(caller::is);
    }

    static String words(List<Role> roles) {
        return String.join(" or ", roles.stream().map(Role::name).toList());
    }
}
