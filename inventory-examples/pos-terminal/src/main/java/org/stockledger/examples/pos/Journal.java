package org.stockledger.examples.pos;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.stockledger.inventory.CommandId;
import org.stockledger.inventory.Money;

/**
 * The till's memory: every slip with its number, on the disk before anything else happens to it, and what became of it.
 * After a crash it knows which slips still have to be posted. Thread-safe.
 */
final class Journal implements AutoCloseable {
    private final JournalFile file;
    private final String till;
    private final Map<CommandId, Noted> slips = new LinkedHashMap<>();
    private final Deque<Slip> waiting = new ArrayDeque<>();
    private final Deque<Slip> putOff = new ArrayDeque<>();
    private int last;

    private Journal(JournalFile file, String till) {
        this.file = file;
        this.till = till;
    }

    /**
     * Opens the journal of the till of this name.
     *
     * @throws JournalException if another process has it, or a line of it is damaged
     */
    static Journal open(Path folder, String till) {
        Path path = folder.resolve(till + ".journal");
        JournalFile file = JournalFile.open(path);
        Journal journal = new Journal(file, till);
        int number = 0;
        try {
            for (String line : file.lines()) {
                number++;
                journal.learn(JournalText.parse(line));
            }
            return journal;
        } catch (RuntimeException damaged) {
            file.close();
            throw new JournalException("line " + number + " of " + path + " is damaged", damaged);
        }
    }

    /**
     * Makes a slip under the next number and writes it down.
     *
     * @throws JournalException if it cannot be written; then there is no such slip
     */
    synchronized <S extends Slip> S make(Function<CommandId, S> slip) {
        S made = slip.apply(CommandId.of(String.format(Locale.ROOT, "%s/%06d", till, last + 1)));
        write(new Entry.Made(made));
        return made;
    }

    synchronized void posted(CommandId number, Money amount) {
        write(new Entry.Posted(number, amount));
    }

    synchronized void refused(CommandId number, String reason) {
        write(new Entry.Refused(number, reason));
    }

    synchronized void seen(CommandId number) {
        write(new Entry.Seen(number));
    }

    private void write(Entry entry) {
        file.append(JournalText.of(entry));
        learn(entry);
    }

    private void learn(Entry entry) {
        if (entry instanceof Entry.Made made) {
            String running = made.number().text().substring(till.length() + 1);
            last = Math.max(last, Integer.parseInt(running));
            slips.put(made.number(), Noted.waiting(made.slip()));
            waiting.add(made.slip());
        } else {
            Noted noted = slips.get(entry.number());
            if (noted == null) {
                throw new IllegalStateException("there is no slip " + entry.number());
            }
            slips.put(entry.number(), noted.after(entry));
            leaveTheQueue(noted.slip());
        }
    }

    private void leaveTheQueue(Slip slip) {
        waiting.remove(slip);
        putOff.remove(slip);
    }

    /** Lets the others go first, those that were put off before it too. This is not written down: a new start tries anew. */
    synchronized void putOff(CommandId number, String why) {
        Noted noted = slips.get(number);
        if (noted != null && noted.waits()) {
            leaveTheQueue(noted.slip());
            putOff.add(noted.slip());
            slips.put(number, noted.putOff(why));
        }
    }

    /** The oldest slip that has to be posted; one that was put off only where there is no other. */
    synchronized Optional<Slip> firstWaiting() {
        return Optional.ofNullable(waiting.peek()).or(() -> Optional.ofNullable(putOff.peek()));
    }

    /** Whether every slip that has to be posted was put off. */
    synchronized boolean onlyPutOff() {
        return waiting.isEmpty();
    }

    /** How many slips have to be posted. */
    synchronized int waiting() {
        return waiting.size() + putOff.size();
    }

    /** The slips that were refused and nobody has looked at, the oldest first. */
    synchronized List<Noted> unseen() {
        return those(noted -> noted.refusal().isPresent() && !noted.seen());
    }

    synchronized List<Noted> those(Predicate<Noted> wanted) {
        return slips.values().stream().filter(wanted).toList();
    }

    synchronized Optional<Noted> find(CommandId number) {
        return Optional.ofNullable(slips.get(number));
    }

    /** Where a torn last line was put when the journal was opened, if there was one. */
    Optional<Path> setAside() {
        return file.setAside();
    }

    @Override
    public synchronized void close() {
        file.close();
    }
}
