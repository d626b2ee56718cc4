package org.stockledger.inventory.simulation;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.stockledger.inventory.CommandId;
import org.stockledger.inventory.Outcome;
import org.stockledger.inventory.Posting;
import org.stockledger.inventory.StoreException;
import org.stockledger.inventory.StoreException.Reason;

/** Each answer is true, comes in time, and is there. */
final class AnswersRight {
    /** What one transaction takes at most, where everything is slow and every lock almost too late. */
    private static final long ONE_TRANSACTION =
            7 * Line.SLOWNESS + 2 * RowLocks.TIMEOUT + TimeUnit.MILLISECONDS.toNanos(200);

    /** What it takes to get going again among many who run. */
    private static final long A_MOMENT = TimeUnit.MILLISECONDS.toNanos(200);

    /** What a call takes at most where nothing goes wrong: nobody waits for a time to pass, everybody is woken. */
    private static final long CALM = TimeUnit.SECONDS.toNanos(5);

    private final Plan plan;
    private final Evidence evidence;
    private final Faults faults;

    AnswersRight(Plan plan, Evidence evidence, Faults faults) {
        this.plan = plan;
        this.evidence = evidence;
        this.faults = faults;
    }

    void examine() {
        evidence.calls().stream().filter(Call::isAnswered).forEach(this::examine);
        requireAllKnown();
    }

    private void requireAllKnown() {
        Map<String, Call> last = new HashMap<>();
        evidence.calls().forEach(call -> last.put(call.till(), call));
        last.values().forEach(call -> faults.require(!call.leavesOpen(), "never known", call));
    }

    private void examine(Call call) {
        faults.require(call.outcomes().size() == call.commands().size(), "not one answer each", call);
        for (int i = 0; i < call.outcomes().size(); i++) {
            examine(call, call.commands().get(i).id(), call.outcomes().get(i));
        }
        requireInTime(call);
        faults.require(!plan.calm() || call.took() < CALM, "forgotten for a while", call);
    }

    /** The commands of a list may each have a transaction, with a deadline of its own. */
    private void requireInTime(Call call) {
        long late = call.commands().size() == 1
                ? call.lateness(deadline()) - A_MOMENT
                : call.took() - call.commands().size() * (deadline() + ONE_TRANSACTION);
        faults.require(late <= 0, "answered " + TimeUnit.NANOSECONDS.toMillis(late) + " ms too late", call);
    }

    private long deadline() {
        return TimeUnit.MILLISECONDS.toNanos(plan.deadlineMillis());
    }

    private void examine(Call call, CommandId id, Outcome outcome) {
        if (outcome instanceof Outcome.Posted posted) {
            evidence.kept(id)
                    .filter(here -> here.step() <= call.to())
                    .ifPresentOrElse(
                            here -> examine(call, here, posted.posting()),
                            () -> requireOpening(call, posted.posting()));
        } else if (outcome instanceof Outcome.Failed failed) {
            examine(call, id, failed.cause());
        }
    }

    private void examine(Call call, Kept here, Posting told) {
        boolean own = here.step() >= call.from() && here.branch().equals(call.branch());
        faults.require(here.isSameAs(told), "another posting than the first", call);
        faults.require(told.replayed() || own || evidence.hasLostItsLike(call, here), "not its own", call);
    }

    private void requireOpening(Call call, Posting told) {
        faults.require(Shop.isStock(told.id()) && told.replayed(), "acknowledged, and not in the ledger", call);
    }

    private void examine(Call call, CommandId id, StoreException failure) {
        boolean unknown = failure.reason() == Reason.OUTCOME_UNKNOWN;
        boolean poison = failure.reason() == Reason.DEFECT;
        boolean lost = call.took() >= deadline() || !evidence.losses(call).isEmpty();
        faults.require(!plan.calm(), "failed though nothing was wrong", call);
        faults.require(!poison || plan.poisoned().contains(id.text()), "a neighbour's poison", call);
        faults.require(!unknown || lost, "unknown though nothing was lost", call);
        faults.require(failure.command().filter(id::equals).isPresent(), "the failure names another", call);
    }
}
