package org.stockledger.examples.pos;

import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.stockledger.inventory.Command;
import org.stockledger.inventory.InvalidInputException;
import org.stockledger.inventory.Inventory;
import org.stockledger.inventory.Posting;
import org.stockledger.inventory.RefusedException;
import org.stockledger.inventory.Settings;
import org.stockledger.inventory.StoreException;
import org.stockledger.inventory.jpa.JpaInventory;
import org.stockledger.inventory.jpa.JpaSettings;
import org.stockledger.inventory.jpa.OpenInventory;

/**
 * The ledger behind the till, opened as soon as it can be reached. This class is the embedding: it needs nothing else of
 * this example, so copy it; without JSpecify leave {@code @Nullable} out. {@link #post} has the answers that every host has
 * to tell apart. Thread-safe.
 */
final class BackOffice implements AutoCloseable {
    /** A customer waits: better an answer that says "later" than none. */
    private static final Duration DEADLINE = Duration.ofSeconds(3);

    private static final JpaSettings SETTINGS =
            JpaSettings.standard().poolSize(3).ledger(Settings.standard().deadline(DEADLINE));

    private final Supplier<? extends Inventory> way;
    private @Nullable Inventory inventory;

    BackOffice(Supplier<? extends Inventory> way) {
        this.way = way;
    }

    /** In a database of a server. */
    static BackOffice at(String url, String user, String password) {
        return new BackOffice(() -> JpaInventory.open(url, user, password, SETTINGS));
    }

    /** In a file of this machine. */
    static BackOffice in(Path file) {
        return new BackOffice(() -> JpaInventory.embedded(file, SETTINGS));
    }

    /** What is known after posting. */
    sealed interface Answer {
        /** It is in the ledger, once, now or since an earlier try. */
        record Posted(Posting posting) implements Answer {}

        /** The ledger says no, or it can never be right; nothing was changed: there is no use in trying again. */
        record Refused(String reason) implements Answer {}

        /** The ledger cannot be reached: post the same command again later. */
        record Unreachable(String why) implements Answer {}

        /** Done or not, the answer got lost: post the same command again to know. */
        record Unknown() implements Answer {}

        /** Somebody has to mend something first; others may get through. Posting it again later stays harmless. */
        record Failed(String why) implements Answer {}
    }

    /**
     * Posts the command, as often as you like: its id makes a repeat harmless. It is made here, because what can never be
     * right may be found already then.
     */
    Answer post(Supplier<? extends Command> command) {
        try {
            return new Answer.Posted(open().post(command.get()));
        } catch (RefusedException no) {
            return new Answer.Refused(no.refusal().message());
        } catch (InvalidInputException never) {
            return new Answer.Refused(String.valueOf(never.getMessage()));
        } catch (StoreException failure) {
            return answer(failure);
        }
    }

    private static Answer answer(StoreException failure) {
        if (failure.reason() == StoreException.Reason.OUTCOME_UNKNOWN) {
            return new Answer.Unknown();
        }
        String why = String.valueOf(failure.getMessage());
        return failure.retryable() ? new Answer.Unreachable(why) : new Answer.Failed(why);
    }

    /**
     * The ledger, to look into it.
     *
     * @throws StoreException if it cannot be reached
     */
    synchronized Inventory open() {
        if (inventory == null) {
            inventory = way.get();
        }
        return inventory;
    }

    @Override
    public synchronized void close() {
        if (inventory instanceof OpenInventory opened) {
            opened.close();
        }
    }
}
