package org.stockledger.examples.erp;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;

/** Stock over HTTP: taking the old column over, comparing it with the ledger, reporting on both. */
@Path("/stock")
public class StockResource {
    private final TakeOver takeOver;
    private final Comparison comparison;
    private final SupplyReport supply;

    StockResource(TakeOver takeOver, Comparison comparison, SupplyReport supply) {
        this.takeOver = takeOver;
        this.comparison = comparison;
        this.supply = supply;
    }

    /** Takes the column over; again it changes nothing. */
    @POST
    @Path("/take-over")
    public TakeOver.Done takeOver() {
        return takeOver.takeOver();
    }

    /** Where the column and the ledger differ; an empty list where they agree. */
    @GET
    @Path("/differences")
    public List<Comparison.Difference> differences() {
        return comparison.differences();
    }

    /** Whether the open orders can be delivered. */
    @GET
    @Path("/supply")
    public List<SupplyReport.Row> supply() {
        return supply.rows();
    }
}
