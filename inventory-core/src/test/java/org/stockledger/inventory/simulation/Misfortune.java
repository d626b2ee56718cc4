package org.stockledger.inventory.simulation;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.function.Function;

/** What befalls anybody at any stop: a power cut, an outage, an interrupt, a waking for no reason, a clock that jumps. */
final class Misfortune {
    private static final List<Integer> JUMPS = List.of(-86_400, -60, -1, 0, 1, 3_600);

    private final Baton baton;
    private final Line line;
    private final Fate fate;
    private final Weather weather;
    private final Tally tally;
    private final List<Branch> branches;
    private final List<String> tills;

    Misfortune(
            Baton baton,
            Line line,
            Fate fate,
            Weather weather,
            Tally tally,
            List<Branch> branches,
            List<String> tills) {
        this.baton = baton;
        this.line = line;
        this.fate = fate;
        this.weather = weather;
        this.tally = tally;
        this.branches = branches;
        this.tills = tills;
    }

    void strike() {
        String who = baton.running().name();
        String blow = fate.decide(who, "sees", "none", this::drawn);
        if (!blow.equals("none")) {
            List<String> words = List.of(blow.split(" "));
            baton.note("*", blow);
            tally.count("blow " + words.get(0));
            strike(words);
        }
    }

    private String drawn(Random dice) {
        String blow = baton.isLate() ? "none" : weather.misfortune(dice);
        Function<List<?>, Object> one = of -> of.get(dice.nextInt(of.size()));
        return switch (blow) {
            case "crash" ->
                blow + " " + branches.get(dice.nextInt(branches.size())).name();
            case "interrupt" -> blow + " " + one.apply(tills);
            case "startle" -> startled(blow, one);
            case "clock" ->
                blow + " " + branches.get(dice.nextInt(branches.size())).name() + " " + one.apply(JUMPS);
            default -> blow;
        };
    }

    private String startled(String blow, Function<List<?>, Object> one) {
        List<String> parked = baton.runners().stream()
                .filter(Runner::isParked)
                .map(Runner::name)
                .toList();
        return parked.isEmpty() ? "none" : blow + " " + one.apply(parked);
    }

    private void strike(List<String> words) {
        String whom = words.get(words.size() == 1 ? 0 : 1);
        switch (words.get(0)) {
            case "crash" -> branch(whom).cutPower();
            case "interrupt" -> baton.runner(whom).interrupt();
            case "startle" -> startle(baton.runner(whom));
            case "outage" -> line.goDown();
            default -> branch(whom).setClock(Duration.ofSeconds(Long.parseLong(words.get(2))));
        }
    }

    private static void startle(Runner runner) {
        if (runner.isParked()) {
            runner.wake();
        }
    }

    private Branch branch(String name) {
        return branches.stream()
                .filter(branch -> branch.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
