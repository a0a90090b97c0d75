package io.sluice.udfs.model;

/** Kinds of numbers in the feature vector. */
public enum FeatureType {
    /** Whole, at least 0. */
    COUNT,
    /** Real. */
    CONTINUOUS,
    /** 0 or 1. */
    FLAG,
    /** Position in an enumeration. */
    CATEGORY
}
