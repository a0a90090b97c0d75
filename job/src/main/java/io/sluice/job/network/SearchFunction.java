package io.sluice.job.network;

import io.sluice.job.config.NetworkSettings;
import io.sluice.udfs.graph.Direction;
import io.sluice.udfs.graph.NetworkFindings;
import io.sluice.udfs.graph.NetworkPayment;
import io.sluice.udfs.graph.SearchLimits;
import io.sluice.udfs.graph.SearchOutcome;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.statefun.sdk.Context;
import org.apache.flink.statefun.sdk.StatefulFunction;

/**
 * Searches the network around payments: has both accounts store the payment, then asks from account
 * to account and thinks about what they told.
 *
 * <p>What is gathered is no state. While a search is open one of its messages is always on its way,
 * and a snapshot holds that; the first one that comes after a restore makes its search ask anew.
 */
final class SearchFunction implements StatefulFunction {

    private final SearchLimits limits;
    private final int mostOpen;
    private final long limitMillis;
    private final Clock clock;

    /** By payment; an entry goes when its search has ended and no message of it is on its way. */
    private final Map<Long, OpenSearch> open = new HashMap<>();

    SearchFunction(NetworkSettings settings, Clock clock) {
        this.limits = settings.limits().search();
        this.mostOpen = settings.openSearches();
        this.limitMillis = settings.searchLimit().toMillis();
        this.clock = clock;
    }

    @Override
    public void invoke(Context context, Object input) {
        if (input instanceof NetworkMessage.Told told) {
            told(told, context);
        } else if (input instanceof NetworkMessage.Stored stored) {
            begin(new Errand(stored.payment(), clock.millis(), 1), context);
        } else if (input instanceof NetworkMessage.Named named) {
            named(named, context);
        } else if (input instanceof NetworkMessage.Start start) {
            start(start, context);
        } else {
            throw new IllegalArgumentException("no message to a search: " + input);
        }
    }

    /** Too many searches at once would starve each other: then the payment is stored only. */
    private void start(NetworkMessage.Start start, Context context) {
        NetworkPayment payment = start.payment();
        boolean searched = open.size() < mostOpen;
        if (!searched) {
            found(payment, NetworkFindings.nothing(SearchOutcome.NOT_BEGUN), context);
        }
        context.send(
                Addresses.account(payment.sender()),
                new NetworkMessage.Store(
                        payment, Direction.OUT, start.sender(), start.recipient(), searched));
    }

    private void begin(Errand errand, Context context) {
        OpenSearch search = new OpenSearch(errand, limits);
        open.put(errand.payment().payment(), search);
        goOn(search, search.begin(), context);
    }

    private void told(NetworkMessage.Told told, Context context) {
        OpenSearch search = ofThisAttempt(told.errand(), context);
        if (search != null) {
            goOn(search, search.take(told.answer()), context);
        }
    }

    private void named(NetworkMessage.Named named, Context context) {
        OpenSearch search = ofThisAttempt(named.errand(), context);
        if (search != null) {
            search.take(named);
            goOn(search, List.of(), context);
        }
    }

    /** Null if the message says nothing to the search as it is now. */
    private OpenSearch ofThisAttempt(Errand errand, Context context) {
        OpenSearch search = open.get(errand.payment().payment());
        if (search == null) {
            begin(errand.again(clock.millis()), context);
            return null;
        }
        return search.errand().equals(errand) ? search : null;
    }

    private void goOn(OpenSearch search, List<NetworkMessage> messages, Context context) {
        for (NetworkMessage message : messages) {
            context.send(Addresses.of(message), message);
        }
        NetworkPayment payment = search.errand().payment();
        if (!search.ended() && (search.done() || isLate(search))) {
            found(payment, search.end(), context);
        }
        if (search.ended() && search.quiet()) {
            open.remove(payment.payment());
        }
    }

    private boolean isLate(OpenSearch search) {
        return clock.millis() - search.errand().startedAt() > limitMillis;
    }

    private static void found(NetworkPayment payment, NetworkFindings findings, Context context) {
        context.send(Addresses.FOUND, new Found(payment.payment(), findings));
    }
}
