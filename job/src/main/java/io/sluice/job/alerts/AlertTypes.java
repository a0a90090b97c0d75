package io.sluice.job.alerts;

import io.sluice.job.state.CodecSerializer;
import io.sluice.job.state.CodecTypeInfo;
import io.sluice.udfs.alert.Alert;
import io.sluice.udfs.alert.AlertChange;
import io.sluice.udfs.alert.AlertChangeCodec;
import io.sluice.udfs.alert.AlertCodec;
import io.sluice.udfs.alert.AlertGroup;
import io.sluice.udfs.alert.AlertGroupCodec;
import org.apache.flink.api.common.typeinfo.TypeInformation;

/** The types of what travels between the operators of alerts. */
public final class AlertTypes {

    /** An alert. */
    public static final TypeInformation<Alert> ALERT =
            CodecTypeInfo.of(Alert.class, CodecSerializer.ofImmutable(AlertCodec.class));

    /** What changes a group. */
    public static final TypeInformation<AlertChange> CHANGE =
            CodecTypeInfo.of(
                    AlertChange.class, CodecSerializer.ofImmutable(AlertChangeCodec.class));

    /** A group. */
    public static final TypeInformation<AlertGroup> GROUP =
            CodecTypeInfo.of(AlertGroup.class, CodecSerializer.ofImmutable(AlertGroupCodec.class));

    private AlertTypes() {}
}
