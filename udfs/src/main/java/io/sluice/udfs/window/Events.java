package io.sluice.udfs.window;

import java.util.List;

/** Edits of a decoded run of events, which stays in the order of keys. */
final class Events {

    private Events() {}

    /** Puts an event in its place and returns the place. */
    static int insert(List<Event> events, Event event) {
        int at = events.size();
        while (at > 0 && events.get(at - 1).key().compareTo(event.key()) > 0) {
            at--;
        }
        events.add(at, event);
        return at;
    }

    /** The place of the event with this key, or −1. */
    static int find(List<Event> events, EventKey key) {
        for (int i = 0; i < events.size(); i++) {
            if (events.get(i).key().equals(key)) {
                return i;
            }
        }
        return -1;
    }
}
