package org.stockledger.inventory.simulation;

import java.util.ArrayList;
import java.util.List;
import org.stockledger.inventory.Command;
import org.stockledger.inventory.Decision;
import org.stockledger.inventory.Refusal;
import org.stockledger.inventory.Shortage;

/** A refusal that must have been right at some moment between its question and its answer. */
final class No {
    private final int from;
    private final int to;
    private final Command command;
    private final Refusal refusal;
    private final List<Shortage> unseen = new ArrayList<>();

    No(Call call, Command command, Refusal refusal) {
        this.from = call.from();
        this.to = call.to();
        this.command = command;
        this.refusal = refusal;
        if (refusal instanceof Refusal.InsufficientStock stock) {
            unseen.addAll(stock.shortages());
        }
    }

    Command command() {
        return command;
    }

    /** Whether things stood so for some time of the call. */
    boolean isGivenWithin(int since, int until) {
        return from <= until && to >= since;
    }

    /**
     * Whether it is right by what a ledger says that looks at one moment only. A cell that is not there cannot be locked, so
     * that it may come to be while others are waited for: then each shortage was right, but not all at the same moment.
     */
    boolean isRightBy(Decision moment) {
        if (!(moment instanceof Decision.Refuse now)) {
            return false;
        }
        if (mayHaveWaited() && now.refusal() instanceof Refusal.InsufficientStock then) {
            unseen.removeAll(then.shortages());
            return unseen.isEmpty();
        }
        return now.refusal().equals(refusal);
    }

    private boolean mayHaveWaited() {
        return refusal instanceof Refusal.InsufficientStock stock
                && stock.shortages().stream()
                        .anyMatch(shortage -> shortage.onHand().signum() == 0);
    }

    @Override
    public String toString() {
        return command + " [" + from + ".." + to + "] " + refusal;
    }
}
