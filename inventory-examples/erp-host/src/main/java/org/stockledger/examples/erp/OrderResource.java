package org.stockledger.examples.erp;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** Orders over HTTP. */
@Path("/orders")
public class OrderResource {
    private static final int CREATED = 201;

    private final Ordering ordering;
    private final Confirming confirming;

    OrderResource(Ordering ordering, Confirming confirming) {
        this.ordering = ordering;
        this.confirming = confirming;
    }

    /** Takes an order in. */
    @POST
    @ResponseStatus(CREATED)
    public OrderView order(@Nullable OrderForm form) {
        return ordering.order(OrderForm.require(form));
    }

    /** Shows an order. */
    @GET
    @Path("/{number}")
    public OrderView show(String number) {
        return ordering.find(number).orElseThrow(() -> new NotFoundException("no order " + number));
    }

    /** Confirms an order; again it answers the same invoice. */
    @POST
    @Path("/{number}/confirmation")
    public InvoiceView confirm(String number) {
        return confirming
                .confirm(number)
                .map(InvoiceView::of)
                .orElseThrow(() -> new NotFoundException("no order " + number));
    }
}
