package io.sluice.udfs.analyzer;

import io.sluice.udfs.model.Channel;
import io.sluice.udfs.model.Merchant;
import io.sluice.udfs.model.Transaction;
import io.sluice.udfs.policy.ListKind;
import java.util.Set;

/** Who pays and is paid by many as a matter of course. */
public final class Trade {

    private Trade() {}

    /** Whether an account listed as these has many counterparties by its trade. */
    public static boolean handlesMany(Set<ListKind> kinds) {
        return kinds.contains(ListKind.PAYROLL)
                || kinds.contains(ListKind.MERCHANT)
                || kinds.contains(ListKind.EXCHANGE);
    }

    /** Whether the payment buys something from a shop, rather than move money between accounts. */
    public static boolean isPurchase(Transaction payment) {
        return payment.channel() == Channel.CARD
                || payment.channel() == Channel.INVOICE
                || !Merchant.NONE.equals(payment.merchant());
    }
}
