package io.sluice.job.network;

import io.sluice.job.state.CodecSerializer;
import io.sluice.job.state.CodecTypeInfo;
import java.lang.reflect.Type;
import java.util.Map;
import org.apache.flink.api.common.typeinfo.TypeInfo;
import org.apache.flink.api.common.typeinfo.TypeInfoFactory;
import org.apache.flink.api.common.typeinfo.TypeInformation;

/** What comes to the gate. */
@TypeInfo(GateInput.Factory.class)
public sealed interface GateInput permits Arrived, Found {

    /** Its type. */
    TypeInformation<GateInput> TYPE =
            CodecTypeInfo.of(GateInput.class, CodecSerializer.of(GateInputCodec.class));

    /** The payment's hash, which the gate is keyed by. */
    long payment();

    /** Gives the type to StateFun, which knows the class only. */
    final class Factory extends TypeInfoFactory<GateInput> {
        @Override
        public TypeInformation<GateInput> createTypeInfo(
                Type type, Map<String, TypeInformation<?>> parameters) {
            return TYPE;
        }
    }
}
