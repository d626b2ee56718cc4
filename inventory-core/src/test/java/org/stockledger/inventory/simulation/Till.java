package org.stockledger.inventory.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.stockledger.inventory.Command;
import org.stockledger.inventory.Inventory;
import org.stockledger.inventory.Outcome;
import org.stockledger.inventory.Posting;
import org.stockledger.inventory.RefusedException;
import org.stockledger.inventory.StoreException;

/**
 * A caller. It does its errands in order; what has no answer or an unknown outcome it repeats with the same ids until it
 * knows, and what failed otherwise as often as the errand says.
 */
final class Till {
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(30);

    private final String name;
    private final Branch branch;
    private final List<Errand> errands;
    private final Baton baton;
    private final SharedBooks books;
    private final List<Call> calls = new ArrayList<>();
    private @Nullable Call current;

    Till(String name, Branch branch, List<Errand> errands, Baton baton, SharedBooks books) {
        this.name = name;
        this.branch = branch;
        this.errands = errands;
        this.baton = baton;
        this.books = books;
    }

    List<Call> calls() {
        return calls;
    }

    String name() {
        return name;
    }

    Branch branch() {
        return branch;
    }

    /** Whether it waits for another caller, and not for the store or for time to pass. */
    boolean isParked() {
        return baton.runner(name).isParked();
    }

    /** Whether it is in the middle of a call and waits for the store or for its next try. */
    boolean isAtWork() {
        return current != null && !isParked();
    }

    void work() {
        for (Errand errand : errands) {
            int tries = 0;
            while (baton.broken() == null && again(errand, tries++)) {
                rest();
            }
        }
    }

    private void rest() {
        try {
            baton.rest("pauses", baton.now() + PAUSE, false);
        } catch (PowerCut cut) {
            baton.running().spare();
        }
    }

    private boolean again(Errand errand, int tries) {
        try {
            baton.stop("turns to " + errand);
        } catch (PowerCut cut) {
            baton.running().spare();
            return true;
        }
        Call call = called(errand);
        return call.leavesOpen() || call.hasFailed() && tries < errand.tries();
    }

    private Call called(Errand errand) {
        Inventory inventory = branch.inventory();
        Call call = new Call(name, branch.name(), errand, errand.commands(), baton);
        calls.add(call);
        current = call;
        boolean interrupted = Thread.currentThread().isInterrupted();
        baton.running().takeWasInterrupted();
        try {
            List<Outcome> outcomes = outcomes(inventory, call.commands());
            if (branch.hasDied(inventory)) {
                throw new PowerCut();
            }
            call.end(outcomes, baton);
            baton.note(name, "is answered " + outcomes.stream().map(Till::told).toList());
            requireInterrupt(interrupted);
        } catch (PowerCut cut) {
            baton.note(name, "is cut off");
            Thread.interrupted();
            baton.running().spare();
        } finally {
            current = null;
        }
        return call;
    }

    private void requireInterrupt(boolean before) {
        boolean during = baton.running().takeWasInterrupted();
        if (Thread.interrupted() != (before || during)) {
            baton.breakDown(name + ": an interrupt was " + (before || during ? "swallowed" : "made up"));
        }
    }

    private static String told(Outcome outcome) {
        return outcome instanceof Outcome.Posted posted
                ? (posted.posting().replayed() ? "replayed" : "posted")
                : String.valueOf(outcome);
    }

    private static List<Outcome> outcomes(Inventory inventory, List<Command> commands) {
        if (commands.size() > 1) {
            return inventory.post(commands);
        }
        Command command = commands.get(0);
        try {
            return List.of(new Outcome.Posted(inventory.post(command), Optional.empty()));
        } catch (RefusedException refused) {
            return List.of(new Outcome.Refused(refused.refusal()));
        } catch (StoreException failed) {
            return List.of(new Outcome.Failed(failed));
        }
    }

    /** Told of a posting: after the commit, in the thread that posted it. */
    void hear(Posting posting) {
        if (books.isOpen()) {
            baton.breakDown(name + " is told of " + posting.id() + " inside a transaction");
        } else if (current == null) {
            baton.breakDown(name + " is told of " + posting.id() + " outside of any call");
        } else {
            current.hear(posting);
            baton.stop("hears of " + posting.id());
        }
    }
}
