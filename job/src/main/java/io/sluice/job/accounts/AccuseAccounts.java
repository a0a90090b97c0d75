package io.sluice.job.accounts;

import io.sluice.job.ledger.LedgerDecision;
import io.sluice.udfs.account.AccountFinding;
import io.sluice.udfs.account.Accusations;
import org.apache.flink.api.common.functions.FlatMapFunction;
import org.apache.flink.util.Collector;

/** Decisions to what they find of accounts. */
public final class AccuseAccounts implements FlatMapFunction<LedgerDecision, AccountFinding> {

    private static final long serialVersionUID = 1L;

    @Override
    public void flatMap(LedgerDecision told, Collector<AccountFinding> out) {
        if (told.entry().isDecision()) {
            Accusations.of(
                            told.identity(),
                            told.recipient(),
                            told.time(),
                            told.alertTypes(),
                            told.reasons(),
                            told.entry().appendedAt())
                    .forEach(out::collect);
        }
    }
}
