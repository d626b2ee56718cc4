package org.stockledger.examples.retail.stock;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.stockledger.inventory.CommandId;
import org.stockledger.inventory.Posting;

/** Gives movements their whole numbers, in the very transaction that posts them: there is no movement without one. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class MovementNumbers {
    private final MovementNumberRows rows;

    MovementNumbers(MovementNumberRows rows) {
        this.rows = rows;
    }

    /** The numbers of the posting's movements in their order; those given before, if the posting is a repeat. */
    public List<Long> assign(Posting posting) {
        List<MovementNumber> numbers = posting.replayed()
                ? rows.findByCommandOrderByLine(posting.id().text())
                : rows.saveAll(posting.movements().stream()
                        .map(movement -> new MovementNumber(movement.command(), movement.line()))
                        .toList());
        return numbers.stream().map(MovementNumber::number).toList();
    }

    /** The command whose movement has this number. */
    public Optional<CommandId> command(long number) {
        return rows.findById(number).map(MovementNumber::command);
    }

    /** The numbers of the first lines of these commands. */
    public Map<CommandId, Long> firstOf(Collection<CommandId> commands) {
        List<String> ids = commands.stream().map(CommandId::text).toList();
        return rows.findByCommandInAndLine(ids, 1).stream()
                .collect(Collectors.toMap(MovementNumber::command, MovementNumber::number));
    }
}
