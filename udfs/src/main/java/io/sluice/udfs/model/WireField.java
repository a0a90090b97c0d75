package io.sluice.udfs.model;

import java.util.List;

/** A field of a message, known by the names that systems in the field give it. */
public interface WireField {

    /** Accepted names, the canonical one first; of several that are given, the first counts. */
    List<String> names();

    /** The canonical name. */
    default String canonical() {
        return names().get(0);
    }
}
