package io.sluice.udfs.graph;

/**
 * The ordered pairs of an ego network and their payments.
 *
 * @param size number of pairs; the arrays of accounts may be longer
 * @param sources who pays, ascending
 * @param targets who is paid, ascending for one source
 * @param offsets the first payment of each pair, and the end of the last
 * @param payments hashes, by (time, payment) in each pair; this and the next two may be longer
 * @param times event times, epoch milliseconds
 * @param micros amounts in millionths
 */
record EgoPairs(
        int size,
        int[] sources,
        int[] targets,
        int[] offsets,
        long[] payments,
        long[] times,
        long[] micros) {}
