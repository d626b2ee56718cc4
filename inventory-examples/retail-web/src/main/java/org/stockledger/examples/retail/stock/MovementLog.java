package org.stockledger.examples.retail.stock;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.stockledger.inventory.Inventory;
import org.stockledger.inventory.Movement;
import org.stockledger.inventory.MovementQuery;
import org.stockledger.inventory.Page;

/** The movements as clients see them; works in the transaction of its caller. */
@Component
@Transactional(propagation = Propagation.MANDATORY, readOnly = true)
public class MovementLog {
    private final Inventory inventory;
    private final JdbcClient sql;

    MovementLog(Inventory inventory, JdbcClient sql) {
        this.inventory = inventory;
        this.sql = sql;
    }

    /** A page of movements, the last recorded first. */
    public Page<MovementAnswer> list(MovementQuery query) {
        Page<Movement> movements = inventory.stock().movements(query);
        return new Page<>(answers(movements.items()), movements.next());
    }

    /** These movements. */
    public List<MovementAnswer> answers(List<Movement> movements) {
        Map<MovementDetails.Line, MovementDetails> details = details(movements);
        return movements.stream()
                .map(movement -> MovementAnswer.of(movement, Objects.requireNonNull(details.get(line(movement)))))
                .toList();
    }

    private static MovementDetails.Line line(Movement movement) {
        return new MovementDetails.Line(movement.command().text(), movement.line());
    }

    private Map<MovementDetails.Line, MovementDetails> details(List<Movement> movements) {
        Set<String> commands =
                movements.stream().map(movement -> movement.command().text()).collect(Collectors.toSet());
        Map<MovementDetails.Line, MovementDetails> details = new HashMap<>();
        if (!commands.isEmpty()) {
            sql.sql(MovementDetails.OF_COMMANDS).param("commands", commands).query(row -> {
                details.put(MovementDetails.line(row), MovementDetails.of(row));
            });
        }
        return details;
    }
}
