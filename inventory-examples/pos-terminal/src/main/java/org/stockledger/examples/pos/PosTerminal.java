package org.stockledger.examples.pos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.stockledger.inventory.InventoryException;
import org.stockledger.inventory.LocationCode;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command line: which till, of which shop, on which database. */
@Command(
        name = "pos-terminal",
        sortOptions = false,
        usageHelpWidth = 110,
        description = {
            "A till: sells, prints receipts, takes goods back.",
            "It goes on selling while the database is away, and posts every bill once when it is back."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:the till was closed",
            "2:the command line is wrong",
            "3:the till's journal or its ledger cannot be used; the message says what to do",
            "70:a fault of this program"
        })
public final class PosTerminal implements Callable<Integer> {
    private static final int UNUSABLE = 3;
    private static final int FAULT = 70;

    @Option(
            names = "--till",
            paramLabel = "NAME",
            defaultValue = "till-1",
            description = "this till's name, as no other till of the company has it: receipt numbers begin with it"
                    + " (default: ${DEFAULT-VALUE})")
    private String till = "till-1";

    @Option(
            names = "--shop",
            paramLabel = "CODE",
            defaultValue = "SHOP",
            description = "the location that sells (default: ${DEFAULT-VALUE})")
    private String shop = "SHOP";

    @Option(
            names = "--folder",
            paramLabel = "PATH",
            defaultValue = "pos-data",
            description = "where the till keeps its journal, and the ledger without --url (default: ${DEFAULT-VALUE})")
    private Path folder = Path.of("pos-data");

    @ArgGroup(validate = false, heading = "%nThe ledger (default: an embedded H2 in the folder)%n")
    private Database database = new Database();

    @Option(names = "--sample", description = "first fill in a few articles with stock, unless that has been done")
    private boolean sample;

    @Option(names = "--help", usageHelp = true, description = "shows this")
    @SuppressWarnings("UnusedVariable") // picocli reads it
    private boolean help;

    @Spec
    private CommandSpec spec = CommandSpec.create(); // picocli puts the real one here

    /** Runs the till; the exit code is one of those {@code --help} lists. */
    public static void main(String... arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new PosTerminal()).setExecutionExceptionHandler((failure, command, parsed) -> {
            if (failure instanceof JournalException || failure instanceof InventoryException) {
                command.getErr().println(failure.getMessage());
                return UNUSABLE;
            }
            failure.printStackTrace(command.getErr());
            return FAULT;
        });
    }

    @Override
    public Integer call() throws IOException {
        requireSense();
        Files.createDirectories(folder);
        try (Terminal terminal =
                        TerminalBuilder.builder().system(true).dumb(true).build();
                BackOffice office = database.backOffice(folder)) {
            run(terminal, office);
        }
        return 0;
    }

    private void run(Terminal terminal, BackOffice office) throws IOException {
        if (sample) {
            SampleShop.fill(office.open(), LocationCode.of(shop), folder);
        }
        Printout out = new Printout(terminal.writer(), ZoneId.systemDefault());
        try (Counter opened = Counter.open(folder, till, LocationCode.of(shop), office, Counter.PATIENCE, out)) {
            opened.serve(new Keyboard(terminal, opened, folder));
        }
    }

    private void requireSense() {
        database.fault().ifPresent(fault -> {
            throw new ParameterException(spec.commandLine(), fault);
        });
        if (!till.matches("[A-Za-z0-9-]{1,40}")) {
            throw new ParameterException(
                    spec.commandLine(), "--till: 1 to 40 letters, digits and '-' expected, not '" + till + "'");
        }
    }
}
