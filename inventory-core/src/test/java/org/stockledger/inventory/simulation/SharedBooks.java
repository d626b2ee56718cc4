package org.stockledger.inventory.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.stockledger.inventory.CommandId;
import org.stockledger.inventory.Decision;
import org.stockledger.inventory.StoreException;
import org.stockledger.inventory.StoreException.Reason;
import org.stockledger.inventory.memory.InMemoryInventoryStore;
import org.stockledger.inventory.spi.InventoryStore;
import org.stockledger.inventory.spi.StoreTransaction;

/**
 * A store that interleaves like a database at READ COMMITTED: readers see what is committed, rows are locked until the end
 * of a transaction, and what is written is there with the commit or not at all. Every call is a stop, and may meet a fault.
 */
final class SharedBooks {
    private static final long LATENESS = TimeUnit.MILLISECONDS.toNanos(400);

    private final InMemoryInventoryStore kept;
    private final Baton baton;
    private final Fate fate;
    private final Tally tally;
    private final Line line;
    private final RowLocks locks;
    private final Set<CommandId> poisoned;
    private final List<Commit> commits = new ArrayList<>();

    private final List<Loss> losses = new ArrayList<>();

    /** When a process has lost the answer to a commit, and of what. */
    record Loss(int step, String branch, List<Decision.Accept> accepted) {}

    /**
     * What one transaction has left.
     *
     * @param step when it was committed
     * @param branch by which process
     * @param accepted what, in order
     */
    record Commit(int step, String branch, List<Decision.Accept> accepted) {}

    SharedBooks(
            InMemoryInventoryStore kept,
            Baton baton,
            Fate fate,
            Weather weather,
            Tally tally,
            Set<CommandId> poisoned) {
        this.kept = kept;
        this.baton = baton;
        this.fate = fate;
        this.line = new Line(baton, fate, weather, tally);
        this.tally = tally;
        this.locks = new RowLocks(baton, fate);
        this.poisoned = poisoned;
    }

    /** The door of a process to these books. */
    InventoryStore of(String branch) {
        return new InventoryStore() {
            @Override
            public boolean ownsTransactions() {
                return true;
            }

            @Override
            public <T> T write(Function<? super StoreTransaction, ? extends T> work) {
                return written(branch, work);
            }

            @Override
            public <T> T read(Function<? super StoreTransaction, ? extends T> work) {
                line.meet("begin");
                return undisturbed(() -> kept.read(work));
            }
        };
    }

    List<Commit> commits() {
        return commits;
    }

    List<Loss> losses() {
        return losses;
    }

    Line line() {
        return line;
    }

    RowLocks locks() {
        return locks;
    }

    long now() {
        return baton.now();
    }

    /** Whether the running till is inside a transaction. */
    boolean isOpen() {
        return baton.running().isInTransaction();
    }

    private <T> T written(String branch, Function<? super StoreTransaction, ? extends T> work) {
        SharedTransaction transaction = new SharedTransaction(this, branch, baton.running());
        T result;
        try {
            line.requireUninterrupted();
            line.meet("begin");
            result = work.apply(transaction);
            commit(transaction);
        } catch (PowerCut cut) {
            afterwards(transaction, transaction.isSent(), "the line is cut");
            throw cut;
        } finally {
            transaction.end();
        }
        transaction.runAfterCommit();
        return result;
    }

    private void commit(SharedTransaction transaction) {
        transaction.send();
        Fault fault = line.faultAt("commit");
        transaction.answered();
        switch (fault) {
            case NONE -> keep(transaction);
            case LOST_ANSWER -> {
                keep(transaction);
                throw unknown(transaction, fault);
            }
            case LOST_COMMIT -> throw unknown(transaction, fault);
            case LATE_COMMIT -> {
                later(transaction, true);
                throw unknown(transaction, fault);
            }
            case LATE_ROLLBACK -> {
                later(transaction, false);
                throw unknown(transaction, fault);
            }
            default -> throw new StoreException(fault.reason(), fault + " at commit", null);
        }
        baton.stop("committed");
    }

    private StoreException unknown(SharedTransaction transaction, Fault fault) {
        losses.add(new Loss(baton.step(), transaction.branch(), transaction.accepted()));
        return new StoreException(Reason.OUTCOME_UNKNOWN, fault + " at commit", null);
    }

    /** What the database does with a transaction whose process is gone. */
    private void afterwards(SharedTransaction transaction, boolean sent, String why) {
        String end = fate.decide(baton.running().name(), why, "rolls back", dice -> switch (dice.nextInt(3)) {
            case 0 -> "rolls back later";
            case 1 -> "commits later";
            default -> "rolls back";
        });
        if (!end.equals("rolls back") && !transaction.isEnded()) {
            later(transaction, sent && end.equals("commits later"));
        }
    }

    private void later(SharedTransaction transaction, boolean commits) {
        transaction.leave();
        baton.at(baton.now() + LATENESS, () -> {
            if (commits) {
                keep(transaction);
            }
            transaction.release();
        });
    }

    private void keep(SharedTransaction transaction) {
        List<Decision.Accept> accepted = transaction.accepted();
        if (!accepted.isEmpty()) {
            guarded(() -> undisturbed(() -> kept.write(inner -> {
                Guards.require(inner.postings(), accepted);
                inner.postings().append(accepted, List.of());
                return accepted;
            })));
            commits.add(new Commit(baton.step(), transaction.branch(), accepted));
            baton.note(
                    transaction.branch(),
                    "keeps "
                            + accepted.stream()
                                    .map(accept -> accept.posting().id().text())
                                    .toList());
            tally.batch(accepted.size());
        }
        transaction.release();
    }

    /** There are rows that the database cannot take, whatever the reason. */
    void refusePoisoned(Set<CommandId> ids) {
        if (ids.stream().anyMatch(poisoned::contains)) {
            tally.count("poison");
            throw new StoreException(Reason.DEFECT, "poisoned on purpose", null);
        }
    }

    /** A guard that fires ends the run, whatever becomes of its error. */
    void guarded(Runnable work) {
        try {
            work.run();
        } catch (Guards.Fired fired) {
            baton.breakDown(fired.getMessage());
            throw fired;
        }
    }

    /** What is committed, asked at one moment: no stop in between. */
    <T> T committed(Function<? super StoreTransaction, ? extends T> question) {
        return undisturbed(() -> kept.read(question));
    }

    /** The store in memory listens to interrupts; a database's server does not. */
    private static <T> T undisturbed(Supplier<T> work) {
        boolean interrupted = Thread.interrupted();
        try {
            return work.get();
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
