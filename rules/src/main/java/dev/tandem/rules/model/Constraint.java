package dev.tandem.rules.model;

import dev.tandem.rules.expression.Expression;
import dev.tandem.rules.expression.Expression.Logic;
import dev.tandem.rules.expression.Expression.LogicOperator;
import dev.tandem.rules.expression.Expression.Not;
import dev.tandem.rules.expression.Type;
import org.jspecify.annotations.Nullable;

/**
 * What must or must not hold. The id names it for life.
 *
 * @param forbid true: violated when the condition is true; false ("require"): violated when it is false
 * @param condition of type flag
 * @param when of type flag; the constraint speaks only where it is true; null is always
 * @param because told to the customer
 */
public record Constraint(
        String id, Severity severity, boolean forbid, Expression condition, @Nullable Expression when, Message because) {

    public Constraint {
        CodeRule.CODE.check("constraint", id);
        Invariants.type(id + (forbid ? ": forbid" : ": require"), Type.FLAG, condition);
        Invariants.type(id + ": when", Type.FLAG, when);
    }

    /** The condition under which it is violated, as far as all that it mentions has a value. */
    public Expression violated() {
        Expression broken = forbid ? condition : new Not(condition);
        return when == null ? broken : new Logic(LogicOperator.AND, when, broken);
    }
}
