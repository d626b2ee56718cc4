package org.stockledger.inventory.simulation;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;

/**
 * Decides whatever is a matter of luck, and remembers it. Either dice decide, thrown by a seed, or a script that was kept.
 *
 * <p>A decision is named by who meets it, what it is about, and a count of its own: a script goes on meaning the same
 * while the program changes elsewhere. What is as usual is not written down.
 */
final class Fate {
    private final Random dice;
    private final Map<String, String> script;
    private final boolean scripted;
    private final Map<String, Integer> counts = new HashMap<>();
    private final Map<String, String> taken = new LinkedHashMap<>();

    private Fate(Random dice, Map<String, String> script, boolean scripted) {
        this.dice = dice;
        this.script = script;
        this.scripted = scripted;
    }

    static Fate ofSeed(long seed) {
        return new Fate(new Random(seed), Map.of(), false);
    }

    static Fate ofScript(Map<String, String> decisions) {
        return new Fate(new Random(0), decisions, true);
    }

    String decide(String who, String what, String usual, Function<Random, String> thrown) {
        String about = who + " " + what;
        String key = about + " " + counts.merge(about, 1, Integer::sum);
        String answer = scripted ? script.getOrDefault(key, usual) : thrown.apply(dice);
        if (!answer.equals(usual)) {
            taken.put(key, answer);
        }
        return answer;
    }

    /** What was not as usual, in the order in which it came. */
    Map<String, String> taken() {
        return taken;
    }
}
