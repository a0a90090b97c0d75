package io.sluice.udfs.model;

/** Whether decisions bind. */
public enum Mode {
    /** The action is to be carried out. */
    ENFORCE,
    /** The payment is judged, nothing is enforced. */
    OBSERVE
}
