package org.stockledger.inventory;

import java.time.Instant;

/**
 * What one side of a movement did to one cell. The entries of a cell form a gapless chain: each balance is the balance
 * before plus the delta.
 *
 * @param cell which cell
 * @param sequence its place in the cell, counted from 1 without gaps
 * @param delta the signed change, never 0
 * @param balance what was on hand afterwards
 * @param command the command that did it
 * @param line the movement of the command, counted from 1
 * @param recordedAt when it was recorded; increases with the sequence
 */
public record Entry(
        Cell cell, long sequence, Quantity delta, Quantity balance, CommandId command, int line, Instant recordedAt) {}
