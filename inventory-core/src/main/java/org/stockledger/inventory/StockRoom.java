package org.stockledger.inventory;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The room of the stock. */
final class StockRoom implements Stock {
    private final Attempts attempts;

    StockRoom(Attempts attempts) {
        this.attempts = attempts;
    }

    @Override
    public Quantity onHand(Sku sku, LocationCode at) {
        Cell cell = new Cell(sku, at);
        return attempts.read(transaction -> transaction.stock().onHand(cell));
    }

    @Override
    public Quantity onHand(Sku sku, LocationCode at, Instant asOf) {
        Cell cell = new Cell(sku, at);
        Given.required("asOf", asOf);
        return attempts.read(transaction -> transaction.stock().onHand(cell, asOf));
    }

    @Override
    public Map<LocationCode, Quantity> onHand(Sku sku) {
        Given.required("sku", sku);
        return attempts.read(transaction -> transaction.stock().onHand(sku));
    }

    @Override
    public Page<Movement> movements(MovementQuery query) {
        Given.required("query", query);
        return attempts.read(transaction -> transaction.stock().movements(query));
    }

    @Override
    public Stream<Movement> stream(MovementQuery query) {
        Given.required("query", query);
        return Stream.iterate(
                        Optional.of(movements(query)),
                        Optional::isPresent,
                        page -> page.flatMap(Page::next)
                                .map(next -> movements(query.page(query.page().after(next)))))
                .flatMap(page -> page.map(Page::items).orElseGet(List::of).stream());
    }

    @Override
    public Page<Entry> entries(Sku sku, LocationCode at, PageRequest page) {
        Cell cell = new Cell(sku, at);
        Given.required("page", page);
        return attempts.read(transaction -> transaction.stock().entries(cell, page));
    }

    @Override
    public Optional<Posting> find(CommandId id) {
        Given.required("id", id);
        return attempts.read(transaction -> transaction.stock().posted(id).map(Posted::posting));
    }
}
