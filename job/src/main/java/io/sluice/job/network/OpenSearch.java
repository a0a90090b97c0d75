package io.sluice.job.network;

import io.sluice.udfs.graph.Answer;
import io.sluice.udfs.graph.Cycle;
import io.sluice.udfs.graph.EgoSearch;
import io.sluice.udfs.graph.FoundCycles;
import io.sluice.udfs.graph.NetworkFindings;
import io.sluice.udfs.graph.Question;
import io.sluice.udfs.graph.SearchLimits;
import io.sluice.udfs.graph.SearchOutcome;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A search that is under way: it asks, thinks once nobody is left to ask, and asks the members of
 * what it found for their names.
 */
final class OpenSearch {

    private final Errand errand;
    private final EgoSearch search;
    private final Map<Long, String> names = new HashMap<>();
    private FoundCycles found;
    private int outstanding;
    private boolean ended;

    OpenSearch(Errand errand, SearchLimits limits) {
        this.errand = errand;
        this.search = new EgoSearch(errand.payment(), limits);
    }

    Errand errand() {
        return errand;
    }

    List<NetworkMessage> begin() {
        return next(search.begin());
    }

    /** What to say next, after an answer to this attempt. */
    List<NetworkMessage> take(Answer answer) {
        outstanding--;
        return ended ? List.of() : next(search.take(answer));
    }

    void take(NetworkMessage.Named named) {
        outstanding--;
        if (named.name() != null) {
            names.put(named.node(), named.name());
        }
    }

    private List<NetworkMessage> next(List<Question> questions) {
        List<NetworkMessage> messages = new ArrayList<>(questions.size());
        for (Question question : questions) {
            messages.add(new NetworkMessage.Ask(errand, question));
        }
        if (search.done()) {
            found = search.cycles();
            askNames(messages);
        }
        outstanding += messages.size();
        return messages;
    }

    private void askNames(List<NetworkMessage> messages) {
        Set<Long> members = new HashSet<>();
        for (Cycle cycle : found.cycles()) {
            for (long member : cycle.members()) {
                if (members.add(member)) {
                    messages.add(new NetworkMessage.Who(errand, member));
                }
            }
        }
    }

    /** Whether all was asked and told. */
    boolean done() {
        return found != null && quiet();
    }

    /** Ends it with what there is; answers may still be on their way. */
    NetworkFindings end() {
        SearchOutcome outcome = done() ? SearchOutcome.COMPLETE : SearchOutcome.OUT_OF_TIME;
        if (found == null) {
            found = search.cycles();
        }
        ended = true;
        return new NetworkFindings(
                found.cycles(), names, search.leftOut().withCycles(found.leftOut()), outcome);
    }

    boolean ended() {
        return ended;
    }

    /** Whether no message of it is on its way. */
    boolean quiet() {
        return outstanding == 0;
    }
}
