package org.stockledger.inventory.simulation;

import java.util.List;
import java.util.stream.IntStream;

/** Callers who share a transaction are decided in the order in which they came. */
final class ArrivalOrder {
    private final Evidence evidence;
    private final List<SharedBooks.Commit> commits;
    private final Faults faults;

    ArrivalOrder(Evidence evidence, List<SharedBooks.Commit> commits, Faults faults) {
        this.evidence = evidence;
        this.commits = commits;
        this.faults = faults;
    }

    void examine() {
        for (SharedBooks.Commit commit : commits) {
            List<Integer> arrivals = commit.accepted().stream()
                    .map(accept -> accept.posting().id())
                    .flatMap(id -> evidence.calls().stream()
                            .filter(call -> call.isAbout(id) && call.branch().equals(commit.branch()))
                            .filter(call -> call.saysNew(id) && call.commands().size() == 1)
                            .map(Call::from))
                    .toList();
            boolean inOrder = IntStream.range(1, arrivals.size()).allMatch(i -> arrivals.get(i - 1) < arrivals.get(i));
            faults.require(inOrder, "not in the order of arrival", commit);
        }
    }
}
