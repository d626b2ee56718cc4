package org.stockledger.inventory.jpa;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.stockledger.inventory.CommandId;
import org.stockledger.inventory.Kind;
import org.stockledger.inventory.Posted;
import org.stockledger.inventory.Sale;
import org.stockledger.inventory.jpa.CommandReader.CommandRow;

/** Reads what is posted, with all that answers a repeat. */
final class PostedReader {
    private final CommandReader commands;
    private final SaleReader sales;

    PostedReader(Sql sql) {
        this.commands = new CommandReader(sql);
        this.sales = new SaleReader(sql);
    }

    /** Those of the commands that are posted. */
    Map<CommandId, Posted> posted(Collection<CommandId> ids) {
        Map<CommandId, CommandRow> rows = commands.commands(ids);
        Map<CommandId, Sale> answered = answeredSales(rows);
        Map<CommandId, Posted> posted = new HashMap<>();
        commands.postings(rows.values()).forEach((id, posting) -> {
            CommandId saleId = posting.kind() == Kind.SALE_RETURN ? posting.target() : id;
            Optional<Sale> sale = Optional.ofNullable(answered.get(saleId));
            posted.put(
                    id, new Posted(posting, Objects.requireNonNull(rows.get(id)).content(), sale));
        });
        return posted;
    }

    private Map<CommandId, Sale> answeredSales(Map<CommandId, CommandRow> rows) {
        List<CommandRow> found = new ArrayList<>(rows.values());
        Set<CommandId> more = new HashSet<>();
        for (CommandRow row : rows.values()) {
            if (row.kind() == Kind.SALE_RETURN && row.target() != null && !rows.containsKey(row.target())) {
                more.add(row.target());
            }
        }
        found.addAll(commands.commands(more).values());
        return sales.sales(found);
    }
}
