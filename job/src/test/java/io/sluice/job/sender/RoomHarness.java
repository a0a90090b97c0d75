package io.sluice.job.sender;

import io.sluice.job.control.RuleFeed;
import io.sluice.job.control.RuleUpdate;
import io.sluice.job.state.RoomSettings;
import io.sluice.job.state.Types;
import io.sluice.udfs.model.FeatureRegistry;
import io.sluice.udfs.model.RoomInput;
import io.sluice.udfs.policy.PolicyDefaults;
import io.sluice.udfs.policy.Rates;
import io.sluice.udfs.policy.Rulebook;
import io.sluice.udfs.room.TraceEntry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.typeinfo.BasicTypeInfo;
import org.apache.flink.api.java.functions.KeySelector;
import org.apache.flink.streaming.api.functions.co.KeyedBroadcastProcessFunction;
import org.apache.flink.streaming.api.operators.co.CoBroadcastWithKeyedOperator;
import org.apache.flink.streaming.util.KeyedBroadcastOperatorTestHarness;
import org.apache.flink.util.OutputTag;

/** A room in a harness, with rules that know dollars, and euros after an update. */
public final class RoomHarness {

    private RoomHarness() {}

    /** Settings with the default windows. */
    public static RoomSettings settings(OutputTag<TraceEntry> trace) {
        return new RoomSettings(
                FeatureRegistry.DEFAULT_WINDOWS,
                Duration.ofDays(30),
                100_000,
                Duration.ofDays(90),
                Duration.ofDays(150),
                Duration.ofDays(1),
                trace);
    }

    /** The rules. */
    public static RuleFeed feed() {
        return new Feed();
    }

    /** The room, keyed, not opened. */
    public static KeyedBroadcastOperatorTestHarness<String, RoomInput, RuleUpdate, RoomInput> of(
            KeyedBroadcastProcessFunction<String, RoomInput, RuleUpdate, RoomInput> room,
            KeySelector<RoomInput, String> key)
            throws Exception {
        var harness =
                new KeyedBroadcastOperatorTestHarness<>(
                        new CoBroadcastWithKeyedOperator<>(room, List.of()),
                        key,
                        BasicTypeInfo.STRING_TYPE_INFO,
                        8,
                        1,
                        0);
        harness.setup(
                Types.ROOM_INPUT.createSerializer(
                        harness.getExecutionConfig().getSerializerConfig()));
        return harness;
    }

    private static final class Feed implements RuleFeed {

        private static final long serialVersionUID = 1L;

        @Override
        public Rulebook load() {
            return PolicyDefaults.rulebook();
        }

        @Override
        public Rulebook apply(Rulebook before, RuleUpdate update) {
            return before.with(new Rates(update.document(), "USD", Map.of("EUR", 2.0)));
        }
    }
}
