package io.sluice.job.network;

import io.sluice.job.config.NetworkSettings;
import java.io.Serializable;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.statefun.flink.core.StatefulFunctionsConfig;
import org.apache.flink.statefun.flink.core.feedback.FeedbackKey;
import org.apache.flink.statefun.flink.core.message.MessageFactoryType;
import org.apache.flink.statefun.flink.core.message.RoutableMessage;
import org.apache.flink.statefun.flink.core.translation.EmbeddedTranslator;
import org.apache.flink.statefun.sdk.FunctionType;
import org.apache.flink.statefun.sdk.StatefulFunction;
import org.apache.flink.statefun.sdk.StatefulFunctionProvider;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** The accounts and searches of a job. A job has them once: StateFun's operator ids are fixed. */
public final class NetworkFunctions {

    /** The type of what the entrance says; the functions put StateFun's own in its place. */
    public static final TypeInformation<RoutableMessage> MESSAGE =
            TypeInformation.of(RoutableMessage.class);

    private NetworkFunctions() {}

    /**
     * Adds them.
     *
     * @param env of the job, with its configuration
     * @param loop name of the messages' loop; jobs in one process must have different ones, or they
     *     take each other's messages
     * @param messages from the entrance
     * @param settings of the room
     * @param clock that ends searches
     * @return what searches found
     */
    @SuppressWarnings("unchecked")
    public static DataStream<GateInput> add(
            StreamExecutionEnvironment env,
            String loop,
            DataStream<RoutableMessage> messages,
            NetworkSettings settings,
            Clock clock) {
        StatefulFunctionsConfig config = StatefulFunctionsConfig.fromEnvironment(env);
        config.setFactoryType(MessageFactoryType.WITH_CUSTOM_PAYLOADS);
        config.setCustomPayloadSerializerClassName(NetworkPayloads.class.getName());
        EmbeddedTranslator translator = new EmbeddedTranslator(config, new FeedbackKey<>(loop, 1));
        Provider provider = new Provider(settings, clock);
        Map<FunctionType, Provider> functions =
                Map.of(Addresses.ACCOUNT, provider, Addresses.SEARCH, provider);
        return (DataStream<GateInput>)
                translator
                        .translate(List.of(messages), List.of(Addresses.FOUND), functions)
                        .get(Addresses.FOUND);
    }

    /** Makes the functions of a subtask. */
    private record Provider(NetworkSettings settings, Clock clock)
            implements StatefulFunctionProvider, Serializable {

        @Override
        public StatefulFunction functionOfType(FunctionType type) {
            return type.equals(Addresses.ACCOUNT)
                    ? new AccountFunction(settings)
                    : new SearchFunction(settings, clock);
        }
    }
}
