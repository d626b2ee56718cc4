package org.stockledger.inventory.simulation;

import java.util.ArrayList;
import java.util.List;
import org.stockledger.inventory.Command;
import org.stockledger.inventory.CommandId;
import org.stockledger.inventory.Outcome;
import org.stockledger.inventory.Posting;
import org.stockledger.inventory.StoreException.Reason;

/** One call of a till: from when to when, and what was answered. A call that a power cut ended has no answers. */
final class Call {
    private final String till;
    private final String branch;
    private final Errand errand;
    private final List<Command> commands;
    private final int from;
    private final long since;
    private final List<Outcome> outcomes = new ArrayList<>();
    private final List<Posting> heard = new ArrayList<>();
    private int to = Integer.MAX_VALUE;
    private long until;
    private long workedFrom;
    private long workedTo;

    Call(String till, String branch, Errand errand, List<Command> commands, Baton baton) {
        this.till = till;
        this.branch = branch;
        this.errand = errand;
        this.commands = commands;
        this.from = baton.step();
        this.since = baton.now();
    }

    void hear(Posting posting) {
        heard.add(posting);
    }

    void end(List<Outcome> answered, Baton baton) {
        outcomes.addAll(answered);
        to = baton.step();
        until = baton.now();
        workedFrom = baton.running().workedFrom();
        workedTo = baton.running().workedTo();
    }

    /** How long it took beyond this time, in nanoseconds; a transaction of its own that it was in then is not counted. */
    long lateness(long deadline) {
        boolean atWork = workedFrom >= since && workedFrom <= since + deadline;
        return until - Math.max(since + deadline, atWork ? workedTo : 0);
    }

    boolean isAnswered() {
        return !outcomes.isEmpty();
    }

    /** Whether somebody waits for nothing but this: a till that has called and not been answered. */
    boolean leavesOpen() {
        return !isAnswered() || outcomes.stream().anyMatch(Call::isUnknown);
    }

    boolean hasFailed() {
        return outcomes.stream().anyMatch(Outcome.Failed.class::isInstance);
    }

    static boolean isUnknown(Outcome outcome) {
        return outcome instanceof Outcome.Failed failed && failed.cause().reason() == Reason.OUTCOME_UNKNOWN;
    }

    String branch() {
        return branch;
    }

    String till() {
        return till;
    }

    Errand errand() {
        return errand;
    }

    List<Command> commands() {
        return commands;
    }

    List<Outcome> outcomes() {
        return outcomes;
    }

    List<Posting> heard() {
        return heard;
    }

    boolean isAbout(CommandId id) {
        return commands.stream().anyMatch(command -> command.id().equals(id));
    }

    /** Whether the answer is that this command is newly posted. */
    boolean saysNew(CommandId id) {
        return outcomes.stream()
                .anyMatch(outcome -> outcome instanceof Outcome.Posted posted
                        && posted.posting().id().equals(id)
                        && !posted.posting().replayed());
    }

    long timesHeard(CommandId id) {
        return heard.stream().filter(posting -> posting.id().equals(id)).count();
    }

    /** The step at which it began. */
    int from() {
        return from;
    }

    /** The step at which it ended. */
    int to() {
        return to;
    }

    /** How long it took, in nanoseconds. */
    long took() {
        return until - since;
    }

    @Override
    public String toString() {
        return till + " " + Wording.joined(errand.texts()) + " [" + from + ".." + to + "] " + outcomes;
    }
}
