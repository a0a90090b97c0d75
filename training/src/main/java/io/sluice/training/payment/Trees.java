package io.sluice.training.payment;

import java.util.List;

/**
 * A fitted model.
 *
 * @param text LightGBM's own form
 * @param number of trees
 * @param validationPrecision average precision on the validation part
 * @param gains what each input contributed, most first
 */
record Trees(String text, int number, double validationPrecision, List<Gain> gains) {}
