package io.sluice.udfs.room;

import io.sluice.udfs.analyzer.AmountFeatures;
import io.sluice.udfs.analyzer.DeviceFeatures;
import io.sluice.udfs.analyzer.DustTrail;
import io.sluice.udfs.analyzer.Lesson;
import io.sluice.udfs.analyzer.TimingFeatures;
import io.sluice.udfs.analyzer.VelocityFeatures;
import io.sluice.udfs.analyzer.pattern.PatternFeatures;
import io.sluice.udfs.model.FeatureRegistry;
import io.sluice.udfs.model.FeatureVector;
import io.sluice.udfs.policy.Thresholds;
import java.util.Optional;

/** What each analyzer of the sender room looks at; nothing where that failed. */
record SenderFeatures(
        Optional<VelocityFeatures> velocity,
        Optional<AmountFeatures> amount,
        Optional<PatternFeatures> pattern,
        Optional<TimingFeatures> timing,
        Optional<DeviceFeatures> device) {

    private static final long DAY = 86_400_000;

    static SenderFeatures of(SenderContext context) {
        Attempts attempts = context.attempts();
        Thresholds thresholds = context.rules().thresholds();
        Optional<AmountFeatures> amount = attempts.at(() -> amount(context, thresholds));
        double rank = amount.map(AmountFeatures::rank).orElse(Double.NaN);
        return new SenderFeatures(
                attempts.at(() -> velocity(context, thresholds)),
                amount,
                attempts.at(
                        () ->
                                PatternFeatures.of(
                                        context.payment(),
                                        context.history(rank),
                                        thresholds.pattern())),
                attempts.at(() -> timing(context, thresholds)),
                attempts.at(() -> device(context, thresholds)));
    }

    private static AmountFeatures amount(SenderContext context, Thresholds thresholds) {
        DustTrail dust =
                new DustTrail(
                        context.log().newestFirst(context.time(), context.time() - DAY),
                        context.counterparty());
        return AmountFeatures.of(
                        context.payment(),
                        context.profile(),
                        dust,
                        context.offsetMinutes(),
                        thresholds.amount(),
                        thresholds.structuring())
                .ofTrade(context.byTrade());
    }

    private static VelocityFeatures velocity(SenderContext context, Thresholds thresholds) {
        return VelocityFeatures.of(
                        context.payment(),
                        context.profile(),
                        context.statistics(),
                        context.log().newestFirst(context.time(), Long.MIN_VALUE),
                        context.rules().week(),
                        context.offsetMinutes(),
                        thresholds.velocity())
                .ofTrade(context.byTrade());
    }

    private static TimingFeatures timing(SenderContext context, Thresholds thresholds) {
        return TimingFeatures.of(
                context.time(),
                context.offsetMinutes(),
                context.profile(),
                context.rules().week(),
                thresholds.timing());
    }

    private static DeviceFeatures device(SenderContext context, Thresholds thresholds) {
        return DeviceFeatures.of(
                context.time(),
                context.sighting(),
                context.place(),
                context.profile(),
                thresholds.device());
    }

    void fill(FeatureVector vector, FeatureRegistry registry) {
        velocity.ifPresent(known -> known.fill(vector, registry));
        amount.ifPresent(known -> known.fill(vector, registry));
        pattern.ifPresent(known -> known.fill(vector, registry));
        timing.ifPresent(known -> known.fill(vector, registry));
        device.ifPresent(known -> known.fill(vector, registry));
    }

    /** What habits learn; it fails where features did that it is made of. */
    Lesson lesson(SenderContext context) {
        return Lesson.of(
                context.payment(),
                context.offsetMinutes(),
                context.sighting(),
                context.place(),
                velocity.orElseThrow(),
                amount.orElseThrow(),
                device.orElseThrow().reachable(context.rules().thresholds().device()));
    }
}
