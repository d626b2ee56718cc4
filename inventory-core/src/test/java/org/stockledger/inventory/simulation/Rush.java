package org.stockledger.inventory.simulation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.stockledger.inventory.Posting;
import org.stockledger.inventory.memory.InMemoryInventoryStore;

/** One run: everybody does what the plan says, and luck is as fate decides. */
final class Rush {
    private static final long MOST_SECONDS = 60;

    private final Plan plan;
    private final Fate fate;
    private final Tally tally = new Tally();
    private final InMemoryInventoryStore kept = Shop.opened();
    private final Baton baton;
    private final SharedBooks books;
    private final Map<String, Till> tills = new LinkedHashMap<>();

    private Rush(Plan plan, Fate fate, Weather weather) {
        this.plan = plan;
        this.fate = fate;
        this.baton = new Baton(fate, weather);
        this.books = new SharedBooks(kept, baton, fate, weather, tally, plan.poisonedIds());
        List<Branch> branches = new ArrayList<>();
        plan.branches().forEach((name, names) -> {
            Branch branch = new Branch(name, plan, books, baton, this::hear);
            branches.add(branch);
            names.forEach(till -> enter(till, branch));
        });
        plan.holds().forEach(this::enter);
        Misfortune misfortune =
                new Misfortune(baton, books.line(), fate, weather, tally, branches, List.copyOf(tills.keySet()));
        baton.betweenStops(misfortune::strike);
        baton.beforeJumps(() -> branches.forEach(this::requireSomebodyAtWork));
    }

    static Rush ofSeed(long seed) {
        Random dice = new Random(seed);
        Weather weather = Weather.drawn(dice);
        return new Rush(new Planner(dice.nextLong()).plan(weather.isCalm()), Fate.ofSeed(dice.nextLong()), weather);
    }

    static Rush ofPlan(Plan plan, long seed, Weather weather) {
        return new Rush(plan, Fate.ofSeed(seed), weather);
    }

    static Rush of(Script script) {
        return new Rush(script.plan(), Fate.ofScript(script.decisions()), Weather.CALM);
    }

    private void enter(String till, Branch branch) {
        Till caller = new Till(till, branch, plan.errands().getOrDefault(till, List.of()), baton, books);
        tills.put(till, caller);
        baton.enter(till, caller::work);
    }

    /** A host's transaction: it waits as long as it takes, and holds as long as it likes. */
    private void enter(Plan.Hold hold) {
        Object host = new Object();
        baton.enter("host-" + (plan.holds().indexOf(hold) + 1), () -> {
            baton.rest("waits for its time", TimeUnit.MILLISECONDS.toNanos(hold.fromMillis()), false);
            books.locks().take(hold.cell(), host, Runner.NEVER / 4);
            baton.rest("holds " + hold.cell(), baton.now() + TimeUnit.MILLISECONDS.toNanos(hold.forMillis()), false);
            books.locks().releaseAll(host);
        });
    }

    /** Callers wait for each other only as long as one of them is at work. */
    private void requireSomebodyAtWork(Branch branch) {
        List<Till> here =
                tills.values().stream().filter(till -> till.branch() == branch).toList();
        List<String> parked =
                here.stream().filter(Till::isParked).map(Till::name).toList();
        if (!parked.isEmpty() && here.stream().noneMatch(Till::isAtWork)) {
            baton.breakDown("all wait and nobody is at work: " + parked);
        }
    }

    private void hear(Posting posting) {
        tills.get(baton.running().name()).hear(posting);
    }

    /** Runs to the end, and checks everything. */
    List<String> faults() {
        baton.run(MOST_SECONDS);
        if (baton.broken() != null) {
            return List.of(baton.broken());
        }
        calls().forEach(this::count);
        Faults faults = new Faults();
        Evidence evidence = new Evidence(calls(), books);
        new AnswersRight(plan, evidence, faults).examine();
        new ListenersTold(evidence, faults).examine();
        new PostingsOwned(evidence, faults).examine();
        new ArrivalOrder(evidence, books.commits(), faults).examine();
        new Retelling(kept, calls(), books.commits(), baton.step(), faults).examine();
        return faults.all();
    }

    private void count(Call call) {
        for (int i = 0; i < call.outcomes().size(); i++) {
            tally.outcome(call.commands().get(i), call.outcomes().get(i));
        }
    }

    List<Call> calls() {
        return tills.values().stream().flatMap(till -> till.calls().stream()).toList();
    }

    InMemoryInventoryStore kept() {
        return kept;
    }

    Tally tally() {
        return tally;
    }

    List<String> journal() {
        return baton.journal();
    }

    Script script() {
        return new Script(plan, fate.taken());
    }
}
