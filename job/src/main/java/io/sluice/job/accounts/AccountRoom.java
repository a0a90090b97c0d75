package io.sluice.job.accounts;

import io.sluice.job.state.CodecSerializer;
import io.sluice.udfs.account.AccountFinding;
import io.sluice.udfs.account.AccountRisk;
import io.sluice.udfs.account.AccountRiskCodec;
import java.io.IOException;
import java.time.Duration;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/** Keyed by account: the risk after each finding. */
public final class AccountRoom extends KeyedProcessFunction<String, AccountFinding, AccountRisk> {

    private static final long serialVersionUID = 1L;

    private final long halfLife;

    /** The risk; never cleared: one small row for each account that was ever accused. */
    private transient ValueState<AccountRisk> risk;

    /**
     * With that half-life.
     *
     * @param halfLife in which half of a charge fades
     */
    public AccountRoom(Duration halfLife) {
        this.halfLife = halfLife.toMillis();
    }

    @Override
    public void open(OpenContext context) {
        risk =
                getRuntimeContext()
                        .getState(
                                new ValueStateDescriptor<>(
                                        "risk",
                                        CodecSerializer.ofImmutable(AccountRiskCodec.class)));
    }

    @Override
    public void processElement(AccountFinding finding, Context context, Collector<AccountRisk> out)
            throws IOException {
        AccountRisk before = risk.value();
        AccountRisk after =
                before == null ? AccountRisk.of(finding) : before.with(finding, halfLife);
        risk.update(after);
        out.collect(after);
    }
}
