package org.stockledger.examples.benchmark;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.stockledger.inventory.Outcome;
import org.stockledger.inventory.Verification;
import org.stockledger.inventory.jpa.JpaInventory;
import org.stockledger.inventory.jpa.JpaSettings;
import org.stockledger.inventory.jpa.OpenInventory;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Brings a history in, in lists, as a host does that moves to the ledger, and says how long each part took. */
@Command(
        name = "history",
        sortOptions = false,
        usageHelpWidth = 110,
        description =
                "Brings in articles, what lies where, and movements, in lists; then verifies the whole ledger. Give "
                        + "Java little memory, -Xmx256m say, to see that no more is needed.")
final class HistoryCommand implements Callable<Integer> {
    private static final int MOVEMENTS_OF_A_LIST = 10_000;

    @ArgGroup(validate = false, heading = "%nThe database%n")
    private DatabaseChoice choice = new DatabaseChoice();

    @Option(
            names = "--cells",
            paramLabel = "N",
            defaultValue = "100000",
            description = "how many cells have goods in them")
    private int cells;

    @Option(
            names = "--movements",
            paramLabel = "N",
            defaultValue = "1000000",
            description = "how much moves after that")
    private int movements;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "show this and exit")
    @SuppressWarnings("UnusedVariable") // the parser of the command line reads it
    private boolean help;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private HistoryCommand() {}

    @Override
    public Integer call() {
        choice.fault().ifPresent(fault -> {
            throw new ParameterException(spec.commandLine(), fault);
        });
        if (cells < PastTrade.PLACES || movements < 1) {
            throw new ParameterException(spec.commandLine(), "--cells: 10 or more; --movements: 1 or more");
        }
        spec.commandLine().getErr().println("history on " + choice);
        try (OpenDatabase database = choice.open();
                OpenInventory inventory = open(database.address())) {
            bringIn(inventory, new PastTrade(cells));
            Verification verified = timed("verify, entries", () -> {
                Verification all = inventory.verify();
                return new Done<>(all, all.entries());
            });
            out().println(verified.findings().isEmpty() ? "clean" : "findings: " + verified.findings());
            out().printf(
                            Locale.ROOT,
                            "heap limit %,d MiB%n",
                            Runtime.getRuntime().maxMemory() >> 20);
            out().flush();
            return verified.findings().isEmpty() ? 0 : 1;
        }
    }

    private static OpenInventory open(Site.Address address) {
        return JpaInventory.open(address.url(), address.user(), address.password(), JpaSettings.standard());
    }

    private void bringIn(OpenInventory inventory, PastTrade past) {
        inventory.locations().registerMissing(past.locations());
        timed("articles", () -> new Done<>(0, inventory.products().registerMissing(past.products())));
        timed("opening balances", () -> {
            long lines = 0;
            for (int place = 0; place < PastTrade.PLACES; place++) {
                lines += posted(inventory, past.openingAt(place));
            }
            return new Done<>(0, lines);
        });
        timed("movements", () -> {
            long moved = 0;
            while (moved < movements) {
                moved += posted(inventory, past.next((int) Math.min(MOVEMENTS_OF_A_LIST, movements - moved)));
            }
            return new Done<>(0, moved);
        });
    }

    private static long posted(OpenInventory inventory, List<? extends org.stockledger.inventory.Command> commands) {
        long movements = 0;
        for (Outcome outcome : inventory.post(commands)) {
            movements += outcome.orThrow().movements().size();
        }
        return movements;
    }

    /** What came of a part, and of how many things it was. */
    private record Done<T>(T result, long things) {}

    private interface Part<T> {
        Done<T> work();
    }

    private <T> T timed(String what, Part<T> part) {
        long start = System.nanoTime();
        Done<T> done = part.work();
        double seconds = (System.nanoTime() - start) / 1e9;
        out().printf(
                        Locale.ROOT,
                        "%-18s %,12d %8.1f s %,12.0f/s%n",
                        what,
                        done.things(),
                        seconds,
                        done.things() / seconds);
        out().flush();
        return done.result();
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
