package org.stockledger.inventory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.stockledger.inventory.StoreException.Reason;

/** The way of a command into the books: by itself, shared with other callers, or in a list. */
final class PostingPath {
    private final Attempts attempts;
    private final Booking booking;
    private final Listeners listeners;
    private final SharedPosting shared;
    private final int batchLimit;

    PostingPath(Attempts attempts, Settings settings, Listeners listeners, Waiting threads) {
        this.attempts = attempts;
        this.booking = new Booking(settings.clock());
        this.listeners = listeners;
        this.batchLimit = settings.batchLimit();
        this.shared = new SharedPosting(attempts, booking, listeners, new PostingQueue(threads, batchLimit));
    }

    Outcome post(Command command) {
        StockLedger.check(command);
        try {
            return attempts.ownTransactions() && batchLimit > 1
                    ? shared.post(command)
                    : inOneTransaction(List.of(command)).get(0);
        } catch (StoreException failure) {
            throw failure.during(command.id());
        }
    }

    List<Outcome> post(List<Command> commands) {
        for (int i = 0; i < commands.size(); i++) {
            check(commands.get(i), i);
        }
        List<Outcome> outcomes = new ArrayList<>(commands.size());
        while (outcomes.size() < commands.size()) {
            List<Command> rest = commands.subList(outcomes.size(), commands.size());
            outcomes.addAll(
                    afterFailure(outcomes).map(cause -> alike(rest, cause)).orElseGet(() -> nextOf(rest)));
        }
        return outcomes;
    }

    private static void check(Command command, int index) {
        try {
            StockLedger.check(command);
        } catch (InvalidInputException fault) {
            throw fault.within("commands[" + index + "]");
        }
    }

    private List<Outcome> nextOf(List<Command> rest) {
        List<Command> batch = rest.subList(0, Batch.lengthOfNext(rest, batchLimit));
        try {
            return inOneTransaction(batch);
        } catch (StoreException failure) {
            if (!attempts.ownTransactions()) {
                throw failure;
            }
            return batch.size() > 1 && isAboutOne(failure) ? oneByOne(batch) : alike(batch, failure);
        }
    }

    /** One command that the store cannot take must not take its neighbours with it. */
    private List<Outcome> oneByOne(List<Command> batch) {
        List<Outcome> outcomes = new ArrayList<>(batch.size());
        for (Command command : batch) {
            outcomes.addAll(nextOf(List.of(command)));
        }
        return outcomes;
    }

    private static List<Outcome> alike(List<Command> commands, StoreException failure) {
        List<Outcome> outcomes = new ArrayList<>(commands.size());
        commands.forEach(command -> outcomes.add(new Outcome.Failed(failure.during(command.id()))));
        return outcomes;
    }

    private static Optional<StoreException> afterFailure(List<Outcome> outcomes) {
        return !outcomes.isEmpty()
                        && outcomes.get(outcomes.size() - 1) instanceof Outcome.Failed failed
                        && !isAboutOne(failed.cause())
                ? Optional.of(failed.cause())
                : Optional.empty();
    }

    private static boolean isAboutOne(StoreException failure) {
        return failure.reason() == Reason.DEFECT;
    }

    private List<Outcome> inOneTransaction(List<Command> commands) {
        return attempts.ownTransactions() ? inOurs(commands) : inTheHosts(commands);
    }

    private List<Outcome> inOurs(List<Command> commands) {
        Answers answers = new Answers(listeners::tell);
        List<Decision> decisions = attempts.call()
                .repeat(() -> answers.watch(() -> attempts.single(transaction -> {
                    List<Decision> decided = booking.decided(transaction, commands);
                    decided.forEach(answers::sending);
                    return decided;
                })));
        return answers.of(decisions);
    }

    /** What is posted there becomes true when the host commits, and is told then. */
    private List<Outcome> inTheHosts(List<Command> commands) {
        List<Decision> decisions = attempts.single(transaction -> {
            List<Decision> decided = booking.decided(transaction, commands);
            List<Decision.Accept> accepted = Booking.accepted(decided);
            transaction.afterCommit(() -> accepted.forEach(accept -> listeners.tell(accept.posting())));
            return decided;
        });
        return new Answers(posting -> {}).of(decisions);
    }
}
