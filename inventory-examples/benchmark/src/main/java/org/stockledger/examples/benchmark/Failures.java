package org.stockledger.examples.benchmark;

import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.stockledger.inventory.StoreException;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** What the user hears of a run that ends early, and with which exit code: a sentence. */
final class Failures {
    static final int FAULT = 70;

    private static final int WRONG_INPUT = 2;
    private static final int DATABASE_FAILED = 3;

    private Failures() {}

    static int wrongCommandLine(ParameterException fault, String[] arguments) {
        PrintWriter err = fault.getCommandLine().getErr();
        err.println(fault.getMessage());
        err.println("--help shows what can be said");
        return WRONG_INPUT;
    }

    static int endedEarly(Exception failure, CommandLine command, ParseResult arguments) {
        if (failure instanceof ParameterException fault) {
            return wrongCommandLine(fault, new String[0]);
        }
        PrintWriter err = command.getErr();
        if (isOfTheDatabase(failure)) {
            err.println("the database failed: " + inOneLine(failure.getMessage()));
            return DATABASE_FAILED;
        }
        if (failure instanceof UncheckedIOException) {
            err.println(inOneLine(failure.getMessage()));
            return WRONG_INPUT;
        }
        failure.printStackTrace(err);
        return FAULT;
    }

    private static boolean isOfTheDatabase(Exception failure) {
        return failure instanceof DatabaseException
                || failure instanceof StoreException
                || failure instanceof PoolInitializationException;
    }

    /** Drivers write paragraphs. */
    private static String inOneLine(@Nullable String message) {
        return String.valueOf(message).strip().replaceAll("\\s+", " ");
    }
}
