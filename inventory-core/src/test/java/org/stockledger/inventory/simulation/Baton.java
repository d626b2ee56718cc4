package org.stockledger.inventory.simulation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The scheduler. Exactly one runner runs at a time; at every stop fate names who goes on. Time is simulated: a stop takes a
 * tick, and where nobody can run, time jumps to the next wake-up. If nobody ever could, somebody was forgotten: the run is
 * broken.
 */
final class Baton {
    private static final long TICK = TimeUnit.MICROSECONDS.toNanos(20);
    private static final int STORMY_STOPS = 8_000;
    private static final int MOST_STOPS = 400_000;

    private final Fate fate;
    private final Weather weather;
    private final Map<String, Runner> runners = new LinkedHashMap<>();
    private final Timetable timetable = new Timetable();
    private final List<String> journal = new ArrayList<>();
    private final Semaphore over = new Semaphore(0);
    private Runnable betweenStops = () -> {};
    private Runnable beforeJumps = () -> {};
    private long now;
    private int stops;
    private @Nullable String broken;

    Baton(Fate fate, Weather weather) {
        this.fate = fate;
        this.weather = weather;
    }

    Runner enter(String name, Runnable work) {
        Runner runner = new Runner(name);
        runners.put(name, runner);
        runner.start(() -> {
            try {
                work.run();
            } catch (Throwable fault) {
                breakDown(name + " failed: " + fault);
            } finally {
                runner.leave();
                handOn(runner);
            }
        });
        return runner;
    }

    /** What may befall the runners at any stop. */
    void betweenStops(Runnable misfortune) {
        betweenStops = misfortune;
    }

    /** What is to be looked at whenever nobody can run before some time has passed. */
    void beforeJumps(Runnable look) {
        beforeJumps = look;
    }

    /** Lets everybody run until all are done. */
    void run(long mostSeconds) {
        Runner first = runners.values().iterator().next();
        first.go();
        try {
            if (!over.tryAcquire(mostSeconds, TimeUnit.SECONDS)) {
                throw new AssertionError("the run hangs outside the simulation: " + stacks());
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    long now() {
        return now;
    }

    /** A count of everything that happened: what comes later has a higher one. */
    int step() {
        return journal.size();
    }

    /** Whether the storm is over, so that every caller can learn its answer. */
    boolean isLate() {
        return stops > STORMY_STOPS;
    }

    List<String> journal() {
        return journal;
    }

    @Nullable
    String broken() {
        return broken;
    }

    Runner running() {
        Thread me = Thread.currentThread();
        return runners.values().stream()
                .filter(runner -> runner.is(me))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("not part of the run: " + me));
    }

    Runner runner(String name) {
        return runners.get(name);
    }

    List<Runner> runners() {
        return List.copyOf(runners.values());
    }

    void note(String who, String what) {
        journal.add(String.format("%12.3f ms  %-8s %s", now / 1e6, who, what));
    }

    void at(long time, Runnable action) {
        timetable.at(time, action);
    }

    /** A place where others may run. */
    void stop(String where) {
        Runner me = running();
        note(me.name(), where);
        me.at(where);
        passOn(me);
    }

    /** Waits until woken, interrupted, or this time. */
    void rest(String where, long until, boolean hearsInterrupts) {
        Runner me = running();
        note(me.name(), where);
        me.at(where);
        me.rest(until, hearsInterrupts);
        passOn(me);
    }

    private void passOn(Runner me) {
        now += TICK;
        stops++;
        if (stops > MOST_STOPS) {
            breakDown("no end after " + stops + " stops");
        }
        betweenStops.run();
        handOn(me);
        me.rise();
        if (me.takeInterrupt()) {
            Thread.currentThread().interrupt();
        }
        if (me.isDoomed()) {
            throw new PowerCut();
        }
    }

    private void handOn(Runner me) {
        Runner next = next(me);
        if (next == null) {
            over.release();
        } else if (next != me) {
            next.go();
            if (!me.isGone()) {
                me.await();
            }
        }
    }

    private @Nullable Runner next(Runner me) {
        while (true) {
            timetable.happen(now);
            List<Runner> ready = runners.values().stream()
                    .filter(runner -> runner.isReady(now))
                    .toList();
            if (!ready.isEmpty()) {
                return chosen(me, ready);
            }
            if (runners.values().stream().allMatch(Runner::isGone) && timetable.isEmpty()) {
                return null;
            }
            jump();
        }
    }

    private void jump() {
        beforeJumps.run();
        long next = runners.values().stream().mapToLong(Runner::wakesAt).min().orElse(Runner.NEVER);
        next = Math.min(next, timetable.next());
        if (next >= Runner.NEVER / 2) {
            breakDown("nobody will ever go on: "
                    + runners.values().stream()
                            .filter(runner -> !runner.isGone())
                            .toList());
        } else {
            now = Math.max(now, next);
        }
    }

    private Runner chosen(Runner me, List<Runner> ready) {
        Runner usual = ready.contains(me) ? me : ready.get(0);
        if (ready.size() == 1) {
            return usual;
        }
        String name = fate.decide(
                me.name(),
                "hands on to",
                usual.name(),
                dice -> weather.switches(dice)
                        ? ready.get(dice.nextInt(ready.size())).name()
                        : usual.name());
        return ready.stream()
                .filter(runner -> runner.name().equals(name))
                .findFirst()
                .orElse(usual);
    }

    /** Ends the run: whoever is left is thrown out. */
    void breakDown(String why) {
        if (broken == null) {
            broken = why;
            note("*", "broken: " + why);
        }
        runners.values().forEach(Runner::doom);
    }

    private String stacks() {
        StringBuilder text = new StringBuilder();
        for (Runner runner : runners.values()) {
            Thread thread = runner.thread();
            if (!runner.isGone() && thread != null) {
                text.append("\n").append(runner);
                for (StackTraceElement frame : thread.getStackTrace()) {
                    text.append("\n    ").append(frame);
                }
            }
        }
        return text.toString();
    }
}
