package io.sluice.job.accounts;

import io.sluice.job.state.CodecSerializer;
import io.sluice.job.state.CodecTypeInfo;
import io.sluice.udfs.account.AccountFinding;
import io.sluice.udfs.account.AccountFindingCodec;
import io.sluice.udfs.account.AccountRisk;
import io.sluice.udfs.account.AccountRiskCodec;
import org.apache.flink.api.common.typeinfo.TypeInformation;

/** The types of what travels between the operators of accounts. */
public final class AccountTypes {

    /** What was found of an account. */
    public static final TypeInformation<AccountFinding> FINDING =
            CodecTypeInfo.of(
                    AccountFinding.class, CodecSerializer.ofImmutable(AccountFindingCodec.class));

    /** The risk of an account. */
    public static final TypeInformation<AccountRisk> RISK =
            CodecTypeInfo.of(
                    AccountRisk.class, CodecSerializer.ofImmutable(AccountRiskCodec.class));

    private AccountTypes() {}
}
