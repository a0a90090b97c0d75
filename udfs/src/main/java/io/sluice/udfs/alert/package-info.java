/**
 * What people are told: alerts of single payments, gathered into groups by episode. Pure values;
 * imports the model only.
 */
package io.sluice.udfs.alert;
