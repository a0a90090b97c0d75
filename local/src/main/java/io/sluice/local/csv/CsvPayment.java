package io.sluice.local.csv;

import io.sluice.udfs.model.Identity;
import io.sluice.udfs.model.Outcome;

/**
 * A row as it goes on the wire.
 *
 * @param identity of the payment, as far as the row says it
 * @param time of its record, epoch milliseconds
 * @param json what is sent
 * @param outcome that becomes known later, or null
 */
record CsvPayment(Identity identity, long time, byte[] json, Outcome outcome) {}
