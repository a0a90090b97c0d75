package io.sluice.workload.world;

import io.sluice.workload.model.WorkloadOptions;
import io.sluice.workload.random.Draw;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Everybody there is at the start, and new faces on demand. */
public final class World {

    private static final int CUSTOMERS_PER_ORGANISATION = 40;
    private static final int WALLETS_PER_EXCHANGE = 150;
    private static final int MOST_CONTACTS = 6;
    private static final int LARGEST_FAMILY = 4;
    private static final int MEAN_FAMILY = 3;

    private final People people;
    private final List<Customer> customers = new ArrayList<>();
    private final List<Organisation> organisations = new ArrayList<>();
    private final List<Organisation> marketplaces = new ArrayList<>();
    private final List<Wallet> wallets = new ArrayList<>();
    private final List<Wallet> exchanges = new ArrayList<>();
    private final List<Holder> holders = new ArrayList<>();
    private final Shops shops;

    /** The world of these options. */
    public static World of(WorkloadOptions options) {
        return new World(options, new Draw(options.seed()).child("world", 0));
    }

    private World(WorkloadOptions options, Draw draw) {
        this.people = new People(options);
        int number = options.population().customers();
        settle(number, options.hardNegatives().families(), draw.child("homes", 0));
        for (int i = 0; i <= number / CUSTOMERS_PER_ORGANISATION; i++) {
            Draw own = draw.child("organisation", i);
            organisations.add(Organisation.of(own.of(Cities.ALL), own));
        }
        for (int i = 0; i < options.hardNegatives().marketplaces(); i++) {
            marketplaces.add(draw.child("marketplace", i).of(organisations));
        }
        for (int i = 0; i < options.population().wallets(); i++) {
            wallets.add(Wallet.of(draw.child("wallet", i)));
        }
        for (int i = 0; i <= options.population().wallets() / WALLETS_PER_EXCHANGE; i++) {
            exchanges.add(Wallet.of(draw.child("exchange", i)));
        }
        for (Wallet wallet : wallets) {
            holders.add(acquaint(wallet, draw.child("contacts", holders.size())));
        }
        this.shops = new Shops(options.population().merchants(), draw.child("shops", 0));
    }

    private void settle(int number, double families, Draw draw) {
        while (customers.size() < number) {
            boolean family = draw.chance(families / (MEAN_FAMILY - (MEAN_FAMILY - 1) * families));
            Home home = Home.of(family, draw);
            int members = family ? draw.whole(2, LARGEST_FAMILY) : 1;
            for (int i = 0; i < members && customers.size() < number; i++) {
                customers.add(people.of(home, draw.child("person", customers.size())));
            }
        }
    }

    private Holder acquaint(Wallet wallet, Draw draw) {
        Set<Wallet> contacts = new LinkedHashSet<>();
        int number = draw.whole(2, MOST_CONTACTS);
        while (contacts.size() < number) {
            Wallet other = draw.of(wallets);
            if (!other.equals(wallet)) {
                contacts.add(other);
            }
        }
        return new Holder(wallet, List.copyOf(contacts), draw.of(exchanges), people.joined(draw));
    }

    /** A person who was not there before and has no habits. */
    public Customer newcomer(Draw draw) {
        return people.of(Home.of(false, draw), draw);
    }

    /** All customers. */
    public List<Customer> customers() {
        return customers;
    }

    /** All organisations. */
    public List<Organisation> organisations() {
        return organisations;
    }

    /** The organisations that pay sellers, one of them perhaps for two marketplaces. */
    public List<Organisation> marketplaces() {
        return marketplaces;
    }

    /** All wallets of persons. */
    public List<Wallet> wallets() {
        return wallets;
    }

    /** The same wallets with whom they deal. */
    public List<Holder> holders() {
        return holders;
    }

    /** The wallets of exchanges. */
    public List<Wallet> exchanges() {
        return exchanges;
    }

    /** All shops. */
    public Shops shops() {
        return shops;
    }
}
