package org.stockledger.examples.benchmark;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command line: which database, what to measure, what to tell. */
@Command(
        name = "benchmark",
        sortOptions = false,
        usageHelpWidth = 110,
        subcommands = {CoreCommand.class, HistoryCommand.class},
        description = {
            "Sells on one database in five ways, in turns: JPA with locks, JPA with versions, JDBC by hand, JDBC by hand "
                    + "with callers combined, and the stock ledger; prints what each reached and checks everybody's books.",
            "The subcommand core measures the ledger's rules without a database, history brings a large history in."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:measured, and everybody's books are right",
            "1:measured, but somebody's books are wrong, or a sale failed",
            "2:the command line or the choice of the database is wrong",
            "3:the database failed",
            "70:a fault of this program"
        })
public final class BenchmarkCommand implements Callable<Integer> {
    private static final int RIGHT = 0;
    private static final int WRONG_BOOKS = 1;
    private static final int PROGRESS_MILLIS = 500;

    @ArgGroup(validate = false, heading = "%nThe database%n")
    private DatabaseChoice choice = new DatabaseChoice();

    @ArgGroup(validate = false, heading = "%nWhat is measured%n")
    private PlanChoice plan = new PlanChoice();

    @Option(names = "--json", paramLabel = "FILE", description = "write every figure into this file, too")
    private @Nullable Path json;

    @Option(names = "--chart", paramLabel = "FILE", description = "draw sales per second into this PNG file")
    private @Nullable Path chart;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "show this and exit")
    @SuppressWarnings("UnusedVariable") // the parser of the command line reads it
    private boolean help;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private BenchmarkCommand() {}

    public static void main(String[] arguments) {
        try {
            System.exit(commandLine().execute(arguments));
        } catch (Error fault) { // such as a memory that is full
            fault.printStackTrace();
            System.exit(Failures.FAULT);
        }
    }

    static CommandLine commandLine() {
        return new CommandLine(new BenchmarkCommand())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(Failures::wrongCommandLine)
                .setExecutionExceptionHandler(Failures::endedEarly);
    }

    @Override
    public Integer call() {
        requireSense();
        err().println("benchmark on " + choice);
        try (OpenDatabase database = choice.open();
                Site site = Site.at(database.address(), plan.poolSize())) {
            if (site.isTaken()) {
                throw wrong("--url: there is a ledger or an earlier run in this database; give an empty one");
            }
            Results results = measured(site);
            new Summary(spec.commandLine().getOut()).print(results);
            if (json != null) {
                JsonReport.write(JsonReport.of(results), json);
            }
            if (chart != null) {
                Chart.write(results, chart);
            }
            return results.right() ? RIGHT : WRONG_BOOKS;
        }
    }

    private Results measured(Site site) {
        try (ProgressBar progress = progress(plan.plan().turns());
                Contest contest = new Contest(site, plan.plan(), turn -> {
                    progress.setExtraMessage(turn);
                    progress.step();
                })) {
            return contest.run();
        }
    }

    /** Before half an hour is spent, not after it. */
    private void requireSense() {
        choice.fault().or(plan::fault).or(this::unwritable).ifPresent(fault -> {
            throw wrong(fault);
        });
    }

    private Optional<String> unwritable() {
        return Outputs.fault("--json", json).or(() -> Outputs.fault("--chart", chart));
    }

    private ParameterException wrong(String fault) {
        return new ParameterException(spec.commandLine(), fault);
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }

    private static ProgressBar progress(int turns) {
        return new ProgressBarBuilder()
                .setTaskName("measuring")
                .setStyle(ProgressBarStyle.ASCII)
                .setUnit(" turns", 1)
                .setInitialMax(turns)
                .setUpdateIntervalMillis(PROGRESS_MILLIS)
                .build();
    }
}
