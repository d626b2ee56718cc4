package org.stockledger.inventory.simulation;

import java.util.List;
import org.stockledger.inventory.CommandId;
import org.stockledger.inventory.Outcome;

/** Whatever is in the books was put there by a call that did not deny it, and was new to one call only. */
final class PostingsOwned {
    private final Evidence evidence;
    private final Faults faults;

    PostingsOwned(Evidence evidence, Faults faults) {
        this.evidence = evidence;
        this.faults = faults;
    }

    void examine() {
        for (Kept here : evidence.kept()) {
            boolean owned = evidence.calls().stream().anyMatch(call -> mayHaveDone(call, here));
            faults.require(owned, "in the ledger, and nobody did it", here);
            requireNewOnce(here);
        }
    }

    private boolean mayHaveDone(Call call, Kept here) {
        CommandId id = here.id();
        if (!call.isAbout(id) || !call.branch().equals(here.branch()) || call.from() > here.step()) {
            return false;
        }
        boolean knows = call.saysNew(id) && call.to() >= here.step();
        boolean open = !call.isAnswered() || leavesOpen(call, id);
        return knows || open && !evidence.wasResolved(call, here);
    }

    private static boolean leavesOpen(Call call, CommandId id) {
        for (int i = 0; i < call.outcomes().size(); i++) {
            Outcome outcome = call.outcomes().get(i);
            if (call.commands().get(i).id().equals(id) && Call.isUnknown(outcome)) {
                return true;
            }
        }
        return false;
    }

    private void requireNewOnce(Kept here) {
        CommandId id = here.id();
        List<Call> first =
                evidence.calls().stream().filter(call -> call.saysNew(id)).toList();
        long alike = first.size() < 2
                ? 0
                : first.stream()
                        .filter(call -> evidence.hasLostItsLike(call, here))
                        .count();
        long heard =
                evidence.calls().stream().mapToLong(call -> call.timesHeard(id)).sum();
        faults.require(first.size() <= 1 + alike, "acknowledged as new more than once", first);
        faults.require(heard <= 1 + alike, "told more than once", id);
    }
}
