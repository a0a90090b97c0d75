package io.sluice.udfs.room;

import io.sluice.udfs.analyzer.Relation;
import io.sluice.udfs.window.Counterparty;

/** From what the event log knows of a counterparty to what it means. */
final class Relations {

    private Relations() {}

    static Relation of(Counterparty known, long time) {
        return known == null
                ? Relation.NEW
                : Relation.of(known.count(), known.firstSeen(), known.lastSeen(), time);
    }
}
