package org.stockledger.examples.retail.web;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

/** What the server cannot even read as a request is answered in JSON, too, and with nothing of its insides. */
public class PlainRefusals extends ErrorReportValve {
    @Override
    protected void report(Request request, Response response, @Nullable Throwable thrown) {
        if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        try {
            response.setContentType("application/json");
            response.setCharacterEncoding("UTF-8");
            response.getReporter().write("{\"error\":\"The request cannot be read.\",\"code\":\"malformed\"}");
            response.finishResponse();
        } catch (IOException | IllegalStateException gone) {
            // nobody is left to read it
        }
    }
}
