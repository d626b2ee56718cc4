package org.stockledger.inventory.simulation;

import java.util.Comparator;
import java.util.PriorityQueue;

/** What happens by itself when its time has come. */
final class Timetable {
    private final PriorityQueue<Event> events =
            new PriorityQueue<>(Comparator.comparingLong(Event::at).thenComparingInt(Event::number));
    private int count;

    private record Event(long at, int number, Runnable action) {}

    void at(long time, Runnable action) {
        events.add(new Event(time, ++count, action));
    }

    void happen(long now) {
        while (next() <= now) {
            events.remove().action.run();
        }
    }

    /** When something will happen next. */
    long next() {
        return events.isEmpty() ? Runner.NEVER : events.element().at;
    }

    boolean isEmpty() {
        return events.isEmpty();
    }
}
