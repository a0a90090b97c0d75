package io.sluice.udfs.alert;

import io.sluice.udfs.model.Episode;

/** What changes the group of an episode. */
public sealed interface AlertChange permits Alert, Repeat, Clearing {

    /** Whose group it changes. */
    Episode episode();

    /** When it became known, epoch milliseconds. */
    long knownAt();
}
