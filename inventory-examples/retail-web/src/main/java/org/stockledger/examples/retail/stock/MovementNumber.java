package org.stockledger.examples.retail.stock;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.stockledger.inventory.CommandId;

/** The whole number of a movement, which the ledger knows by its command and line. */
@Entity
@Table(name = "retail_movement")
public class MovementNumber {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "movement_id", nullable = false)
    private long number;

    @Column(name = "command_id", length = 100, nullable = false)
    private String command = "";

    @Column(name = "line_no", nullable = false)
    private int line;

    protected MovementNumber() {}

    MovementNumber(CommandId command, int line) {
        this.command = command.text();
        this.line = line;
    }

    long number() {
        return number;
    }

    CommandId command() {
        return CommandId.of(command);
    }

    int line() {
        return line;
    }
}
