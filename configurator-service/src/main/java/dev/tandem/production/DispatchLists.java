package dev.tandem.production;

import dev.tandem.factory.Factory;
import dev.tandem.factory.WorkCentre;
import dev.tandem.graphql.Connection;
import dev.tandem.graphql.Connection.PageInfo;
import dev.tandem.graphql.InvalidInputError;
import dev.tandem.graphql.PageRequest;
import dev.tandem.graphql.Refused;
import dev.tandem.graphql.Texts;
import dev.tandem.production.CentreBoard.Ranked;
import dev.tandem.rules.expression.DidYouMean;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The ordered work of each work centre: what is started and what may start now, each rank explained. */
@Component
public class DispatchLists {

    private static final int NEAREST = 1_000;

    private final Factory factory;
    private final WorkOrders workOrders;
    private final FindWorkOrders findWorkOrders;
    private final DueWork dueWork;
    private final Clock clock;

    DispatchLists(Factory factory, WorkOrders workOrders, FindWorkOrders findWorkOrders, DueWork dueWork, Clock clock) {
        this.factory = factory;
        this.workOrders = workOrders;
        this.findWorkOrders = findWorkOrders;
        this.dueWork = dueWork;
        this.clock = clock;
    }

    /**
     * A step on the list.
     *
     * @param position from 1
     * @param explanation why it stands there
     * @param batch with which others it would share a run; null where none of it may start now or its machine has no batches
     */
    public record StepEdge(StepView node, String cursor, int position, Explanation explanation, @Nullable BatchProposal batch) {}

    /** A page of the list. */
    public record StepConnection(List<StepEdge> edges, PageInfo pageInfo) {}

    /**
     * One page.
     *
     * @throws Refused there is no such work centre
     */
    public StepConnection page(String workCentre, PageRequest request) {
        String code = existing(workCentre, "workCentre").code();
        dueWork.catchUp();
        DispatchEntry after = request.after() == null ? null : DispatchPlace.entry(request.after());
        List<Ranked> found = workOrders.board().page(code, after, request.limit(), clock.instant());
        Connection<Ranked> page = request.connection(found, ranked -> DispatchPlace.of(ranked.entry()));
        Map<String, StepView> steps = findWorkOrders.steps(
                page.edges().stream().map(edge -> edge.node().entry().stepId()).toList());
        List<StepEdge> edges = new ArrayList<>();
        for (Connection.Edge<Ranked> edge : page.edges()) {
            StepView step = steps.get(edge.node().entry().stepId());
            if (step != null) {
                Ranked ranked = edge.node();
                edges.add(new StepEdge(step, edge.cursor(), ranked.rank(),
                        DispatchRank.explain(ranked.rank(), ranked.entry(), ranked.before()), ranked.batch()));
            }
        }
        return new StepConnection(edges, page.pageInfo());
    }

    /** Ids of the first steps of a list, at most 1,000. */
    public List<String> firstSteps(String workCentre) {
        return workOrders.board().page(workCentre, null, NEAREST, clock.instant()).stream().map(ranked -> ranked.entry().stepId()).toList();
    }

    /**
     * The work centre with this code.
     *
     * @param path where in the input the code stands
     * @throws Refused there is none
     */
    public WorkCentre existing(String code, String... path) {
        WorkCentre centre = factory.workCentres().get(code);
        if (centre == null) {
            String given = Texts.shortened(code);
            throw new Refused(new InvalidInputError("There is no work centre '" + given + "'.", List.of(path), given,
                    String.join(", ", factory.workCentres().keySet()), DidYouMean.closest(given, factory.workCentres().keySet())));
        }
        return centre;
    }
}
