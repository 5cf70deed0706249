package dev.tandem.shopfloor;

import dev.tandem.shopfloor.domain.Remark;
import dev.tandem.shopfloor.domain.Run;
import dev.tandem.shopfloor.domain.RunPortion;
import dev.tandem.shopfloor.domain.RunReport;
import dev.tandem.shopfloor.domain.RunState;
import dev.tandem.storage.Versioned;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A run as the API shows it. Equal to another reading of the same version. */
public final class RunView {

    private final Run run;
    private final long version;

    RunView(Versioned<Run> read) {
        this.run = read.value();
        this.version = read.version();
    }

    public String id() {
        return run.id();
    }

    public long version() {
        return version;
    }

    public String centre() {
        return run.workCentre();
    }

    public RunState state() {
        return run.state();
    }

    public List<RunPortion> portions() {
        return run.portions();
    }

    public @Nullable Instant startedAt() {
        return run.startedAt();
    }

    public @Nullable Instant endedAt() {
        return run.endedAt();
    }

    public List<RunReport> reports() {
        return run.reports();
    }

    public List<Remark> remarks() {
        return run.remarks();
    }

    /** A lease as one caller may see it. */
    public record LeaseView(@Nullable String token, @Nullable Instant until) {}

    Optional<LeaseView> lease(String subject, LeaseTokens tokens) {
        return Optional.ofNullable(run.lease())
                .map(lease -> new LeaseView(lease.holder().equals(subject) ? tokens.of(run) : null, lease.until()));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RunView same && same.id().equals(id()) && same.version == version;
    }

    @Override
    public int hashCode() {
        return id().hashCode();
    }
}
