package org.stockledger.examples.replay;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import org.stockledger.inventory.jpa.OpenInventory;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command line: where to read, where to post, what to tell. */
@Command(
        name = "retail-replay",
        sortOptions = false,
        usageHelpWidth = 110,
        description = {
            "Replays a shop's sales file through the stock ledger: receives an opening stock, posts every bill as a "
                    + "sale and every cancellation as goods coming back, and checks the books at the end.",
            "Stopped half-way and started again with the same file on the same database, it goes on."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:the replay is done and the books are right",
            "1:the replay is done, but the check of the books has findings",
            "2:the command line, a file or the choice of the database is wrong",
            "3:the database failed; started again, the replay goes on",
            "70:a fault of this program"
        })
public final class RetailReplay implements Callable<Integer> {
    private static final int RIGHT = 0;
    private static final int FINDINGS = 1;
    private static final int MOST_CLIENTS = 100;
    private static final int PROGRESS_MILLIS = 200;

    @Parameters(
            arity = "0..1",
            paramLabel = "FILE",
            description =
                    "a sales file in the layout of the data set \"Online Retail\"; without one, a small one is made up")
    private @Nullable Path file;

    @Option(names = "--encoding", paramLabel = "NAME", description = "the file's encoding (default: UTF-8)")
    private Charset encoding = StandardCharsets.UTF_8;

    @ArgGroup(validate = false, heading = "%nThe database (default: an embedded H2 that is gone at the end)%n")
    private Database database = new Database();

    @Option(
            names = "--opening",
            paramLabel = "enough|half",
            description = "the opening stock: the units sold per code (default), or half of them")
    private Opening opening = Opening.ENOUGH;

    @Option(names = "--clients", paramLabel = "N", description = "how many post bills at the same time (default: 1)")
    private int clients = 1;

    @Option(names = "--json", paramLabel = "FILE", description = "write the figures into this file, too")
    private @Nullable Path json;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "show this and exit")
    @SuppressWarnings("UnusedVariable") // the parser of the command line reads it
    private boolean help;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private RetailReplay() {}

    public static void main(String[] arguments) {
        try {
            System.exit(commandLine().execute(arguments));
        } catch (Error fault) { // such as a memory that is full
            fault.printStackTrace();
            System.exit(Failures.FAULT);
        }
    }

    static CommandLine commandLine() {
        return new CommandLine(new RetailReplay())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(Failures::wrongCommandLine)
                .setExecutionExceptionHandler(Failures::endedEarly);
    }

    @Override
    public Integer call() {
        requireSense();
        try (TemporaryFolder folder = new TemporaryFolder()) {
            Replay replay = new Replay(file != null ? file : madeUp(folder), encoding, opening, clients);
            Survey survey = replay.survey();
            Report report = run(replay, survey, folder);
            new Summary(spec.commandLine().getOut()).print(report);
            if (json != null) {
                JsonReport.write(report, json);
            }
            return report.verification().clean() ? RIGHT : FINDINGS;
        }
    }

    private Report run(Replay replay, Survey survey, TemporaryFolder folder) {
        String what = file != null ? file.toString() : "a made-up file";
        spec.commandLine().getOut().println("Replaying " + what + " into " + database);
        spec.commandLine().getOut().flush();
        try (OpenInventory inventory = database.open(clients, folder)) {
            Figures figures;
            try (ProgressBar progress = progress(survey)) {
                figures = replay.post(inventory, survey, progress::stepBy);
            }
            spec.commandLine().getErr().println("checking the books");
            return replay.close(inventory, survey, figures);
        }
    }

    /** Before a year is replayed, not after it. */
    private void requireSense() {
        database.fault().ifPresent(fault -> {
            throw new ParameterException(spec.commandLine(), fault);
        });
        if (clients < 1 || clients > MOST_CLIENTS) {
            throw new ParameterException(
                    spec.commandLine(), "--clients: 1 to " + MOST_CLIENTS + " expected, not " + clients);
        }
        if (json != null) {
            Path folder = json.toAbsolutePath().getParent();
            if (Files.isDirectory(json) || folder == null || !Files.isWritable(folder)) {
                throw new ParameterException(spec.commandLine(), "--json: cannot write " + json);
            }
        }
    }

    private static Path madeUp(TemporaryFolder folder) {
        Path sample = folder.path().resolve("made-up-sales.csv");
        SampleShop.write(sample, SampleShop.BILLS);
        return sample;
    }

    private static ProgressBar progress(Survey survey) {
        return new ProgressBarBuilder()
                .setTaskName("posting")
                .setStyle(ProgressBarStyle.ASCII)
                .setUnit(" lines", 1)
                .setInitialMax(survey.saleLines() + survey.returnLines())
                .setUpdateIntervalMillis(PROGRESS_MILLIS)
                .build();
    }
}
