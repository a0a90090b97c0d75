package io.sluice.workload;

import io.sluice.udfs.policy.ListEntry;
import io.sluice.udfs.policy.ListKind;
import io.sluice.udfs.policy.ListSubject;
import io.sluice.udfs.policy.Lists;
import io.sluice.workload.model.WorkloadOptions;
import io.sluice.workload.world.Organisation;
import io.sluice.workload.world.Shop;
import io.sluice.workload.world.Wallet;
import io.sluice.workload.world.World;
import java.util.ArrayList;
import java.util.List;

/**
 * What the bank of a generated world knows of its accounts from its contracts: who is an employer,
 * a shop, an exchange or a marketplace. Nothing is said of fraud.
 */
public final class WorldLists {

    private static final String AUTHOR = "onboarding";

    private WorldLists() {}

    /** The lists of the workload of these options, as a policy or the control topic takes them. */
    public static Lists of(WorkloadOptions options) {
        World world = World.of(options);
        List<ListEntry> entries = new ArrayList<>();
        for (Organisation employer : world.organisations()) {
            entries.add(account(ListKind.PAYROLL, employer.account(), "employer"));
        }
        for (Organisation marketplace : world.marketplaces()) {
            entries.add(account(ListKind.EXCHANGE, marketplace.account(), "marketplace"));
        }
        for (Wallet exchange : world.exchanges()) {
            entries.add(account(ListKind.EXCHANGE, exchange.address(), "exchange"));
        }
        for (Shop shop : world.shops().all()) {
            entries.add(account(ListKind.MERCHANT, shop.account(), "shop"));
        }
        return new Lists("workload-1", entries);
    }

    private static ListEntry account(ListKind kind, String account, String reason) {
        return new ListEntry(kind, ListSubject.ACCOUNT, account, reason, AUTHOR, 0, Long.MAX_VALUE);
    }
}
