package org.stockledger.inventory.simulation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stockledger.inventory.Command;
import org.stockledger.inventory.ContentHash;
import org.stockledger.inventory.Decision;
import org.stockledger.inventory.Inventory;
import org.stockledger.inventory.Kind;
import org.stockledger.inventory.Outcome;
import org.stockledger.inventory.Posting;
import org.stockledger.inventory.Settings;
import org.stockledger.inventory.memory.InMemoryInventoryStore;
import org.stockledger.inventory.testkit.LedgerDump;
import org.stockledger.inventory.testkit.NaiveModel;
import org.stockledger.inventory.testkit.Told;

/**
 * Tells the run once more, one command after the other in the order of the ledger, to a fresh ledger and to the naive
 * model: the same entries, the same balances. Every refusal must have been right at some moment between its question and
 * its answer.
 */
final class Retelling {
    private final InMemoryInventoryStore kept;
    private final InMemoryInventoryStore fresh = Shop.opened();
    private final SecondOpinion opinion = new SecondOpinion(fresh);
    private final NaiveModel model = Shop.model();
    private final Map<String, Command> asked = new HashMap<>();
    private final List<Chapter> chapters = new ArrayList<>();
    private final List<No> refusals = new ArrayList<>();
    private final int end;
    private final Faults faults;

    /** A posting, and the step at which it was committed. */
    private record Chapter(int step, Decision.Accept accept) {}

    Retelling(InMemoryInventoryStore kept, List<Call> calls, List<SharedBooks.Commit> commits, int end, Faults faults) {
        this.kept = kept;
        this.end = end;
        this.faults = faults;
        calls.forEach(this::collect);
        commits.forEach(commit ->
                commit.accepted().forEach(accept -> chapters.add(new Chapter(commit.step(), accept))));
    }

    private void collect(Call call) {
        for (int i = 0; i < call.commands().size(); i++) {
            Command command = call.commands().get(i);
            asked.put(command.id() + " " + ContentHash.of(command), command);
            if (call.isAnswered() && call.outcomes().get(i) instanceof Outcome.Refused refused) {
                refusals.add(new No(call, command, refused.refusal()));
            }
        }
    }

    void examine() {
        int since = 0;
        for (Chapter chapter : chapters) {
            hearRefusals(since, chapter.step);
            tell(chapter.accept);
            since = chapter.step;
        }
        hearRefusals(since, end);
        refusals.forEach(no -> faults.require(false, "refused, and at no time rightly", no));
        compare();
    }

    private void hearRefusals(int since, int until) {
        refusals.removeIf(no -> no.isGivenWithin(since, until) && isRight(no));
    }

    private boolean isRight(No no) {
        return no.isRightBy(opinion.on(no.command()))
                || mayHaveMissedItsId(no) && no.isRightBy(opinion.onContentOf(no.command()));
    }

    /** Its id may have been taken, with other content in other cells, behind the back of the transaction that refused it. */
    private boolean mayHaveMissedItsId(No no) {
        return chapters.stream()
                .filter(chapter ->
                        chapter.accept.posting().id().equals(no.command().id()))
                .anyMatch(chapter -> no.isGivenWithin(chapter.step, chapter.step));
    }

    private void tell(Decision.Accept accept) {
        Posting posting = accept.posting();
        Command command = asked.get(posting.id() + " " + accept.content());
        faults.require(command != null, "nobody asked for", posting);
        if (command != null) {
            Outcome first =
                    new Outcome.Posted(posting, posting.kind() == Kind.REVERSAL ? Optional.empty() : accept.sale());
            Settings then = Settings.standard().clock(posting::recordedAt);
            Outcome again = Inventory.over(fresh, then).post(List.of(command)).get(0);
            faults.require(again.equals(first), "told again otherwise", again + " instead of " + first);
            String plainly = model.post(command);
            String told = Told.outcome(first);
            faults.require(plainly.equals(told), "the model says otherwise", plainly + " instead of " + told);
        }
    }

    private void compare() {
        Inventory books = Inventory.over(kept, Settings.standard());
        String dump = LedgerDump.of(books);
        String again = LedgerDump.of(Inventory.over(fresh, Settings.standard()));
        faults.require(dump.equals(again), "other books", dump + "\ntold again:\n" + again);
        books.verify().findings().forEach(finding -> faults.require(false, "verify", finding));
        long commands = Shop.STOCK.size() + chapters.size();
        faults.require(books.verify().commands() == commands, "more or fewer than were committed", books.verify());
    }
}
