package org.stockledger.inventory.simulation;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stockledger.inventory.CommandId;
import org.stockledger.inventory.Decision;

/** What was called, what was committed, and which answers to a commit were lost. */
final class Evidence {
    private final List<Call> calls;
    private final List<SharedBooks.Loss> losses;
    private final Map<CommandId, Kept> kept = new LinkedHashMap<>();

    Evidence(List<Call> calls, SharedBooks books) {
        this.calls = calls;
        this.losses = books.losses();
        for (SharedBooks.Commit commit : books.commits()) {
            for (Decision.Accept accept : commit.accepted()) {
                kept.put(accept.posting().id(), new Kept(commit.step(), commit.branch(), accept.posting()));
            }
        }
    }

    List<Call> calls() {
        return calls;
    }

    Collection<Kept> kept() {
        return kept.values();
    }

    Optional<Kept> kept(CommandId id) {
        return Optional.ofNullable(kept.get(id));
    }

    List<SharedBooks.Loss> losses(Call call) {
        return losses.stream()
                .filter(loss -> loss.branch().equals(call.branch()))
                .filter(loss -> loss.step() >= call.from() && loss.step() <= call.to())
                .toList();
    }

    /**
     * Whether the call has lost a posting of the same id and the same time. Where a clock was set back behind the cells,
     * another one's posting may be recorded at the very microsecond; nobody can tell the two apart.
     */
    boolean hasLostItsLike(Call call, Kept here) {
        return losses(call).stream()
                .flatMap(loss -> loss.accepted().stream())
                .map(Decision.Accept::posting)
                .anyMatch(lost -> lost.id().equals(here.id())
                        && lost.recordedAt().equals(here.posting().recordedAt()));
    }

    /** Whether somebody gave up waiting for it while this one's process was posting it. */
    boolean wasGivenUp(CommandId id, Call teller) {
        return calls.stream()
                .filter(call ->
                        call != teller && call.isAbout(id) && call.branch().equals(teller.branch()))
                .filter(call -> call.from() <= teller.to() && call.to() <= teller.to())
                .anyMatch(Call::leavesOpen);
    }

    /** Whether the same till had asked again, and had heard how it stands, before it was there. */
    boolean wasResolved(Call call, Kept here) {
        return calls.stream()
                .filter(later -> later.till().equals(call.till()) && later.from() > call.from())
                .filter(later -> later.to() < here.step() && later.errand() == call.errand())
                .anyMatch(later -> !later.leavesOpen() && !later.hasFailed());
    }
}
