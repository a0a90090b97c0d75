/**
 * How risky an account is, by what was found of it over time. Pure values; imports the model only.
 */
package io.sluice.udfs.account;
