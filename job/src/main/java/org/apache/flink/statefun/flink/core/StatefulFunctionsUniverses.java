package org.apache.flink.statefun.flink.core;

import java.io.IOException;
import java.lang.reflect.Field;
import org.apache.flink.util.InstantiationUtil;

/**
 * Stands in the place of StateFun's class of this name, which calls a method that Flink took away
 * after 1.16, {@code InstantiationUtil.deserializeObject(byte[], ClassLoader, boolean)}.
 */
public final class StatefulFunctionsUniverses {

    private static final String PROVIDER = "universeInitializerClassBytes";

    private StatefulFunctionsUniverses() {}

    /** The functions that a configuration carries. */
    public static StatefulFunctionsUniverse get(
            ClassLoader loader, StatefulFunctionsConfig configuration) {
        try {
            Field bytes = StatefulFunctionsConfig.class.getDeclaredField(PROVIDER);
            bytes.setAccessible(true);
            StatefulFunctionsUniverseProvider provider =
                    InstantiationUtil.deserializeObject((byte[]) bytes.get(configuration), loader);
            return provider.get(loader, configuration);
        } catch (ReflectiveOperationException | IOException e) {
            throw new IllegalStateException("the stateful functions can't be read", e);
        }
    }
}
