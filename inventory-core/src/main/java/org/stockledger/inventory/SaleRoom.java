package org.stockledger.inventory;

import java.util.Optional;

/** The room of the sales. */
final class SaleRoom implements Sales {
    private final PostingPath path;
    private final Attempts attempts;

    SaleRoom(PostingPath path, Attempts attempts) {
        this.path = path;
        this.attempts = attempts;
    }

    @Override
    public Sale sell(SaleRequest request) {
        return saleOf(Given.required("request", request));
    }

    @Override
    public Sale takeBack(SaleReturn goods) {
        return saleOf(Given.required("goods", goods));
    }

    private Sale saleOf(Command command) {
        Outcome outcome = path.post(command);
        outcome.orThrow();
        return ((Outcome.Posted) outcome).sale().orElseThrow();
    }

    @Override
    public Optional<Sale> find(CommandId id) {
        Given.required("id", id);
        return attempts.read(transaction -> transaction.sales().find(id));
    }

    @Override
    public Page<Sale> list(SaleQuery query) {
        Given.required("query", query);
        return attempts.read(transaction -> transaction.sales().list(query));
    }
}
