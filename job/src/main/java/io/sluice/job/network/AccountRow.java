package io.sluice.job.network;

import io.sluice.job.state.CodecSerializer;
import io.sluice.job.state.CodecTypeInfo;
import io.sluice.udfs.graph.EdgeRow;
import java.lang.reflect.Type;
import java.util.Map;
import org.apache.flink.api.common.typeinfo.TypeInfo;
import org.apache.flink.api.common.typeinfo.TypeInfoFactory;
import org.apache.flink.api.common.typeinfo.TypeInformation;

/**
 * The hot row of an account.
 *
 * @param name by which people know it
 * @param edges its newest edges, and where the others are
 */
@TypeInfo(AccountRow.Factory.class)
public record AccountRow(String name, EdgeRow edges) {

    /** Gives the type to StateFun, which knows the class only. */
    public static final class Factory extends TypeInfoFactory<AccountRow> {
        @Override
        public TypeInformation<AccountRow> createTypeInfo(
                Type type, Map<String, TypeInformation<?>> parameters) {
            return CodecTypeInfo.of(
                    AccountRow.class, CodecSerializer.ofImmutable(AccountRowCodec.class));
        }
    }
}
