package io.sluice.udfs.window;

/** Asks a store once for the counterparty that one piece of work is about. */
final class LatestCounterparty implements CounterpartyStore {

    private final CounterpartyStore store;
    private boolean asked;
    private long hash;
    private Counterparty row;

    LatestCounterparty(CounterpartyStore store) {
        this.store = store;
    }

    @Override
    public Counterparty get(long counterparty) {
        if (!asked || hash != counterparty) {
            remember(counterparty, store.get(counterparty));
        }
        return row;
    }

    @Override
    public void put(long counterparty, Counterparty changed) {
        store.put(counterparty, changed);
        remember(counterparty, changed);
    }

    private void remember(long counterparty, Counterparty known) {
        asked = true;
        hash = counterparty;
        row = known;
    }
}
