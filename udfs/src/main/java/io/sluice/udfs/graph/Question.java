package io.sluice.udfs.graph;

/**
 * What a search asks an account: its edges of one direction.
 *
 * @param node the account asked
 * @param direction whether for what it paid or what it was paid
 * @param from least event time, inclusive, epoch milliseconds
 * @param to greatest event time, inclusive, epoch milliseconds
 * @param asOf payments known by then to have failed do not count; epoch milliseconds
 * @param micros the judged payment's amount: edges of like amount matter more
 * @param fanOut counterparties the answer may have; 0 for all
 * @param parallel payments per counterparty the answer may have; 0 for all
 */
public record Question(
        long node,
        Direction direction,
        long from,
        long to,
        long asOf,
        long micros,
        int fanOut,
        int parallel) {}
