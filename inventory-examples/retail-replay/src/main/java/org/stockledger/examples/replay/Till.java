package org.stockledger.examples.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.stockledger.inventory.Command;
import org.stockledger.inventory.Inventory;
import org.stockledger.inventory.Outcome;
import org.stockledger.inventory.Refusal;
import org.stockledger.inventory.StoreException;

/**
 * Posts commands and does not give up at the first failure: the ledger has tried for some seconds by itself, here a
 * database that restarts gets a minute. Posting again is harmless, because every command keeps its id. Thread-safe.
 */
final class Till {
    private static final int MOST_TRIES = 6;

    private final Inventory inventory;

    Till(Inventory inventory) {
        this.inventory = inventory;
    }

    /**
     * What became of each command, in order: posted or refused.
     *
     * @throws StoreException if the store keeps failing, or fails in a way that another try cannot mend
     * @throws AnotherLedgerException if one is known with other content
     */
    List<Outcome> post(List<? extends Command> commands) {
        List<Outcome> outcomes = new ArrayList<>(commands.size());
        for (int tries = 1; outcomes.size() < commands.size(); tries++) {
            for (Outcome outcome : inventory.post(commands.subList(outcomes.size(), commands.size()))) {
                if (outcome instanceof Outcome.Failed failed) {
                    pauseOrThrow(failed.cause(), tries);
                    break;
                }
                requireSameLedger(outcome);
                outcomes.add(outcome);
            }
        }
        return outcomes;
    }

    private static void requireSameLedger(Outcome outcome) {
        if (outcome instanceof Outcome.Refused refused && refused.refusal() instanceof Refusal.IdConflict conflict) {
            throw new AnotherLedgerException(conflict);
        }
    }

    private static void pauseOrThrow(StoreException cause, int tries) {
        if (!cause.retryable() || tries == MOST_TRIES) {
            throw cause;
        }
        try {
            TimeUnit.SECONDS.sleep(tries);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw cause;
        }
    }
}
