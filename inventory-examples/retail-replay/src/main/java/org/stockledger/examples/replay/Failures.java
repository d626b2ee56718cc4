package org.stockledger.examples.replay;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.stockledger.inventory.InvalidInputException;
import org.stockledger.inventory.RefusedException;
import org.stockledger.inventory.StoreException;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** What the user hears of a run that ends early, and with which exit code: a sentence, and what to do. */
final class Failures {
    private static final int WRONG_INPUT = 2;
    private static final int DATABASE_FAILED = 3;
    static final int FAULT = 70;

    private Failures() {}

    static int wrongCommandLine(ParameterException fault, String[] arguments) {
        PrintWriter err = fault.getCommandLine().getErr();
        err.println(fault.getMessage());
        err.println("--help shows what can be said");
        return WRONG_INPUT;
    }

    static int endedEarly(Exception failure, CommandLine command, ParseResult arguments) {
        PrintWriter err = command.getErr();
        if (failure instanceof StoreException store) {
            err.println("the database failed (" + store.reason() + "): " + inOneLine(store.getMessage()));
            err.println("once that is mended, start again with the same file and database: the replay goes on");
            return DATABASE_FAILED;
        }
        if (isOfTheUser(failure)) {
            err.println(inOneLine(failure.getMessage()));
            return WRONG_INPUT;
        }
        failure.printStackTrace(err);
        return FAULT;
    }

    /** Drivers write paragraphs. */
    private static String inOneLine(@Nullable String message) {
        return String.valueOf(message).strip().replaceAll("\\s+", " ");
    }

    private static boolean isOfTheUser(Exception failure) {
        return failure instanceof SalesFileException
                || failure instanceof AnotherLedgerException
                || failure instanceof InvalidInputException
                || failure instanceof RefusedException
                || failure instanceof UncheckedIOException;
    }
}
