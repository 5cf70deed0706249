package dev.tandem.shopfloor;

import dev.tandem.security.Caller;
import dev.tandem.shopfloor.RunView.LeaseView;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds runs, and tells the holder of a lease its token. */
@Component
public class FindRuns {

    private final Runs runs;
    private final LeaseTokens tokens;

    FindRuns(Runs runs, LeaseTokens tokens) {
        this.runs = runs;
        this.tokens = tokens;
    }

    public Optional<RunView> find(String id) {
        return runs.find(id).map(RunView::new);
    }

    /** The runs that steps had and have, the latest last; leases that ended before a start are left out. */
    public Map<String, List<RunView>> ofSteps(Collection<String> stepIds) {
        Map<String, List<RunView>> found = new HashMap<>();
        stepIds.forEach(id -> found.put(id, new ArrayList<>()));
        runs.ofSteps(stepIds).stream()
                .filter(read -> !read.value().neverStarted())
                .sorted(Comparator.comparing(read -> read.value().changedAt()))
                .forEach(read -> read.value().portions().stream()
                        .filter(portion -> found.containsKey(portion.stepId()))
                        .forEach(portion -> found.get(portion.stepId()).add(new RunView(read))));
        return found;
    }

    /** The lease as the caller may see it: the token is shown to its holder alone. */
    public Optional<LeaseView> lease(RunView run, Caller caller) {
        return run.lease(caller.subject(), tokens);
    }
}
