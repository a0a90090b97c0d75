package io.sluice.udfs.table;

import io.sluice.udfs.text.MerchantName;
import org.apache.flink.table.functions.ScalarFunction;

/** {@code CLEAN_MERCHANT(descriptor)}: the merchant's name, as {@link MerchantName} finds it. */
public final class CleanMerchantFunction extends ScalarFunction {

    private static final long serialVersionUID = 1L;

    /** NULL for NULL. */
    public String eval(String descriptor) {
        return MerchantName.clean(descriptor);
    }
}
