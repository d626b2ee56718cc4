package org.stockledger.examples.benchmark;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Measures the rules alone, by JMH. */
@Command(
        name = "core",
        sortOptions = false,
        usageHelpWidth = 110,
        description = "Measures the ledger's rules without a database: lines per second on one thread, bytes per line.")
final class CoreCommand implements Callable<Integer> {
    private static final String ALLOCATED = "gc.alloc.rate.norm";

    @Option(names = "--quick", description = "one process for each instead of three, fewer iterations: two minutes")
    private boolean quick;

    @Option(names = "--json", paramLabel = "FILE", description = "write every figure into this file, too")
    private @Nullable Path json;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "show this and exit")
    @SuppressWarnings("UnusedVariable") // the parser of the command line reads it
    private boolean help;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private CoreCommand() {}

    @Override
    public Integer call() throws RunnerException {
        Outputs.fault("--json", json).ifPresent(fault -> {
            throw new ParameterException(spec.commandLine(), fault);
        });
        spec.commandLine().getErr().println("measuring the core" + (quick ? ", two minutes" : ", seven minutes"));
        Collection<RunResult> results = new Runner(options().build()).run();
        print(results, spec.commandLine().getOut());
        if (json != null) {
            JsonReport.write(json(results), json);
        }
        return 0;
    }

    private OptionsBuilder options() {
        OptionsBuilder options = new OptionsBuilder();
        options.include(CoreBenchmark.class.getName())
                .addProfiler(GCProfiler.class)
                .verbosity(VerboseMode.SILENT)
                .shouldFailOnError(true)
                .forks(quick ? 1 : 3)
                .warmupIterations(quick ? 3 : 5)
                .warmupTime(TimeValue.seconds(2))
                .measurementIterations(quick ? 3 : 5)
                .measurementTime(TimeValue.seconds(1));
        return options;
    }

    private static void print(Collection<RunResult> results, PrintWriter out) {
        out.printf(Locale.ROOT, "%-10s %8s %16s %14s%n", "", "lines", "lines/s", "bytes/line");
        for (RunResult result : results) {
            out.printf(
                    Locale.ROOT,
                    "%-10s %8d %,16.0f %,14.0f%n",
                    name(result),
                    lines(result),
                    linesPerSecond(result),
                    bytesPerLine(result));
        }
        out.flush();
    }

    private static ObjectNode json(Collection<RunResult> results) {
        ObjectNode json = JsonReport.machine();
        ArrayNode figures = json.putArray("core");
        results.forEach(result -> figures.addObject()
                .put("what", name(result))
                .put("lines", lines(result))
                .put("linesPerSecond", linesPerSecond(result))
                .put("bytesPerLine", bytesPerLine(result)));
        return json;
    }

    private static String name(RunResult result) {
        return result.getPrimaryResult().getLabel();
    }

    private static int lines(RunResult result) {
        return Integer.parseInt(result.getParams().getParam("lines"));
    }

    private static double linesPerSecond(RunResult result) {
        return result.getPrimaryResult().getScore() * lines(result);
    }

    private static double bytesPerLine(RunResult result) {
        return Known.in(result.getSecondaryResults(), ALLOCATED).getScore() / lines(result);
    }
}
