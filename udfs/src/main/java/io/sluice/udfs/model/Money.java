package io.sluice.udfs.model;

/**
 * An amount of money.
 *
 * @param text the amount exactly as received, for tables and signatures
 * @param micros millionths of the currency's unit, at least 0, saturating, for features
 * @param currency ISO 4217 code or token symbol, upper case
 */
public record Money(String text, long micros, String currency) {}
