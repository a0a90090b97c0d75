package io.sluice.job.tables;

import io.sluice.udfs.account.AccountRisk;
import java.time.Duration;
import java.util.List;

/** The table of the risk of accounts. */
final class AccountTable {

    private AccountTable() {}

    /** Charges fade by half in that time. */
    static Layout<AccountRisk> layout(Duration halfLife) {
        Table<AccountRisk> table = table(halfLife.toString());
        return risk -> List.of(table.row(risk));
    }

    private static Table<AccountRisk> table(String halfLife) {
        return new Table<>(
                "account_risk",
                1,
                Table.Rule.GREATEST_VERSION,
                List.of(
                        Column.text("account", AccountRisk::account),
                        Column.whole("version", AccountRisk::version),
                        Column.whole("findings", AccountRisk::findings),
                        new Column<>("half_life", "interval", risk -> halfLife),
                        Column.whole("standing_strength", risk -> risk.standing().strength()),
                        Column.time("standing_time", risk -> risk.standing().time()),
                        Column.constant("standing_cause", risk -> risk.standing().cause()),
                        Column.text("standing_sender", risk -> risk.standing().payment().sender()),
                        Column.text(
                                "standing_transaction_id", risk -> risk.standing().payment().id()),
                        Column.whole("peak_strength", risk -> risk.peak().strength()),
                        Column.time("peak_time", risk -> risk.peak().time()),
                        Column.constant("peak_cause", risk -> risk.peak().cause()),
                        Column.text("peak_sender", risk -> risk.peak().payment().sender()),
                        Column.text("peak_transaction_id", risk -> risk.peak().payment().id())));
    }
}
