package io.sluice.udfs.graph;

/** How a search came out. Constants are only ever appended. */
public enum SearchOutcome {
    /** It asked all that its limits allow. */
    COMPLETE,
    /** It ended at the limit of its time. */
    OUT_OF_TIME,
    /** It was not begun: too many others were open. */
    NOT_BEGUN
}
