package io.sluice.job;

import java.util.List;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.functions.KeySelector;
import org.apache.flink.runtime.jobgraph.OperatorID;
import org.apache.flink.runtime.metrics.groups.InternalOperatorMetricGroup;
import org.apache.flink.runtime.metrics.groups.UnregisteredMetricGroups;
import org.apache.flink.runtime.metrics.util.InterceptingOperatorMetricGroup;
import org.apache.flink.runtime.operators.testutils.MockEnvironmentBuilder;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.streaming.api.functions.co.KeyedBroadcastProcessFunction;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;
import org.apache.flink.streaming.api.operators.ProcessOperator;
import org.apache.flink.streaming.api.operators.co.CoBroadcastWithKeyedOperator;
import org.apache.flink.streaming.util.KeyedBroadcastOperatorTestHarness;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;

/** Operators alone, with the types that the job gives them. */
public final class Harnesses {

    private Harnesses() {}

    /** An open operator of one input. */
    public static <I, O> OneInputStreamOperatorTestHarness<I, O> open(
            ProcessFunction<I, O> function, TypeInformation<O> out) throws Exception {
        OneInputStreamOperatorTestHarness<I, O> harness =
                new OneInputStreamOperatorTestHarness<>(new ProcessOperator<>(function), 128, 1, 0);
        harness.setup(out.createSerializer(new SerializerConfigImpl()));
        harness.open();
        return harness;
    }

    /** An open keyed operator of one input. */
    public static <I, O> KeyedOneInputStreamOperatorTestHarness<String, I, O> openKeyed(
            KeyedProcessFunction<String, I, O> function,
            KeySelector<I, String> key,
            TypeInformation<O> out)
            throws Exception {
        return openKeyed(function, key, out, new InterceptingOperatorMetricGroup());
    }

    /** An open keyed operator of one input, whose metrics somebody wants to read. */
    public static <I, O> KeyedOneInputStreamOperatorTestHarness<String, I, O> openKeyed(
            KeyedProcessFunction<String, I, O> function,
            KeySelector<I, String> key,
            TypeInformation<O> out,
            InterceptingOperatorMetricGroup metrics)
            throws Exception {
        KeyedOneInputStreamOperatorTestHarness<String, I, O> harness =
                new KeyedOneInputStreamOperatorTestHarness<>(
                        new KeyedProcessOperator<>(function),
                        key,
                        Types.STRING,
                        new MockEnvironmentBuilder().setMetricGroup(new OneOf(metrics)).build());
        harness.setup(out.createSerializer(new SerializerConfigImpl()));
        harness.open();
        return harness;
    }

    /** The metrics of a task with one operator. */
    private static final class OneOf extends UnregisteredMetricGroups.UnregisteredTaskMetricGroup {

        private final InternalOperatorMetricGroup operator;

        OneOf(InternalOperatorMetricGroup operator) {
            this.operator = operator;
        }

        @Override
        public InternalOperatorMetricGroup getOrAddOperator(OperatorID id, String name) {
            return operator;
        }
    }

    /** A room that is not open yet. */
    public static <I, R, O> KeyedBroadcastOperatorTestHarness<String, I, R, O> room(
            KeyedBroadcastProcessFunction<String, I, R, O> room,
            KeySelector<I, String> key,
            TypeInformation<O> out)
            throws Exception {
        KeyedBroadcastOperatorTestHarness<String, I, R, O> harness =
                new KeyedBroadcastOperatorTestHarness<>(
                        new CoBroadcastWithKeyedOperator<>(room, List.of()),
                        key,
                        Types.STRING,
                        128,
                        1,
                        0);
        harness.setup(out.createSerializer(new SerializerConfigImpl()));
        return harness;
    }
}
