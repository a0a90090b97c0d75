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

/** What each analyzer of the sender room looks at. */
record SenderFeatures(
        VelocityFeatures velocity,
        AmountFeatures amount,
        PatternFeatures pattern,
        TimingFeatures timing,
        DeviceFeatures device) {

    private static final long DAY = 86_400_000;

    static SenderFeatures of(SenderContext context) {
        Thresholds thresholds = context.rules().thresholds();
        AmountFeatures amount =
                AmountFeatures.of(
                                context.payment(),
                                context.profile(),
                                new DustTrail(
                                        context.log()
                                                .newestFirst(context.time(), context.time() - DAY),
                                        context.counterparty()),
                                context.offsetMinutes(),
                                thresholds.amount(),
                                thresholds.structuring())
                        .ofTrade(context.byTrade());
        return new SenderFeatures(
                VelocityFeatures.of(
                                context.payment(),
                                context.profile(),
                                context.statistics(),
                                context.log().newestFirst(context.time(), Long.MIN_VALUE),
                                context.rules().week(),
                                context.offsetMinutes(),
                                thresholds.velocity())
                        .ofTrade(context.byTrade()),
                amount,
                PatternFeatures.of(
                        context.payment(), context.history(amount.rank()), thresholds.pattern()),
                TimingFeatures.of(
                        context.time(),
                        context.offsetMinutes(),
                        context.profile(),
                        context.rules().week(),
                        thresholds.timing()),
                DeviceFeatures.of(
                        context.time(),
                        context.sighting(),
                        context.place(),
                        context.profile(),
                        thresholds.device()));
    }

    void fill(FeatureVector vector, FeatureRegistry registry) {
        velocity.fill(vector, registry);
        amount.fill(vector, registry);
        pattern.fill(vector, registry);
        timing.fill(vector, registry);
        device.fill(vector, registry);
    }

    Lesson lesson(SenderContext context) {
        return Lesson.of(
                context.payment(),
                context.offsetMinutes(),
                context.sighting(),
                context.place(),
                velocity,
                amount,
                device.reachable(context.rules().thresholds().device()));
    }
}
