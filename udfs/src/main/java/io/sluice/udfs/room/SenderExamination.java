package io.sluice.udfs.room;

import io.sluice.udfs.analyzer.AmountAnalyzer;
import io.sluice.udfs.analyzer.DeviceAnalyzer;
import io.sluice.udfs.analyzer.Lesson;
import io.sluice.udfs.analyzer.TimingAnalyzer;
import io.sluice.udfs.analyzer.VelocityAnalyzer;
import io.sluice.udfs.analyzer.pattern.PatternAnalyzer;
import io.sluice.udfs.model.AnalyzerId;
import io.sluice.udfs.model.Assessment;
import io.sluice.udfs.model.Evidence;
import io.sluice.udfs.model.Feature;
import io.sluice.udfs.model.FeatureRegistry;
import io.sluice.udfs.model.FeatureVector;
import io.sluice.udfs.model.Room;
import io.sluice.udfs.window.EventKey;
import io.sluice.udfs.window.LogLimits;
import io.sluice.udfs.window.Windows;
import java.util.ArrayList;
import java.util.List;

/**
 * Judges a payment by all that is known of who pays, then lets the account's rows learn from it.
 */
public final class SenderExamination {

    private final FeatureRegistry registry;
    private final Windows windows;
    private final LogLimits limits;
    private final BiometricExamination biometrics = new BiometricExamination();
    private final VelocityAnalyzer velocity = new VelocityAnalyzer();
    private final AmountAnalyzer amount = new AmountAnalyzer();
    private final TimingAnalyzer timing = new TimingAnalyzer();
    private final DeviceAnalyzer device = new DeviceAnalyzer();
    private final PatternAnalyzer pattern = new PatternAnalyzer();

    /**
     * An examination that fills the sender's slice of a registry's vectors.
     *
     * @param registry whose windows are answered
     * @param limits of the event log
     */
    public SenderExamination(FeatureRegistry registry, LogLimits limits) {
        this.registry = registry;
        this.windows = Windows.of(registry.windows());
        this.limits = limits;
    }

    /**
     * Examines a first sighting.
     *
     * @param payment valued in the reference currency
     * @param rows of its sender
     * @param rules in force
     */
    public Examined examine(Assessment payment, SenderRows rows, RulesInForce rules) {
        SenderContext context = SenderContext.open(payment, rows, rules, windows, limits);
        FeatureVector vector = payment.features();
        vector.set(registry.index(Feature.CHANNEL), payment.transaction().channel().ordinal());
        vector.set(registry.index(Feature.KIND), payment.transaction().kind().ordinal());
        WindowSlice.fill(vector, registry, Room.SENDER, context.statistics(), context.time());
        SenderFeatures features = SenderFeatures.of(context);
        features.fill(vector, registry);
        List<Evidence> evidence = evidence(features, rules);
        evidence.add(biometrics.examine(payment, rows, evidence, registry));
        EventKey event = learn(context, features);
        return new Examined(labelled(evidence, context), event, context.sighting().mark());
    }

    private List<Evidence> evidence(SenderFeatures features, RulesInForce rules) {
        var thresholds = rules.thresholds();
        List<Evidence> evidence = new ArrayList<>();
        evidence.add(
                Attempt.at(
                        AnalyzerId.VELOCITY,
                        () -> velocity.analyze(features.velocity(), thresholds.velocity())));
        evidence.add(
                Attempt.at(
                        AnalyzerId.AMOUNT,
                        () -> amount.analyze(features.amount(), thresholds.amount())));
        evidence.add(
                Attempt.at(
                        AnalyzerId.PATTERN,
                        () -> pattern.analyze(features.pattern(), thresholds.pattern())));
        evidence.add(
                Attempt.at(
                        AnalyzerId.TIMING,
                        () -> timing.analyze(features.timing(), thresholds.timing())));
        evidence.add(
                Attempt.at(
                        AnalyzerId.DEVICE,
                        () -> device.analyze(features.device(), thresholds.device())));
        return evidence;
    }

    /** Evidence from windows says since when they are covered, and whether they are approximate. */
    private List<Evidence> labelled(List<Evidence> evidence, SenderContext context) {
        List<Evidence> labelled = new ArrayList<>(evidence.size());
        for (Evidence item : evidence) {
            labelled.add(
                    item.analyzer() == AnalyzerId.VELOCITY
                            ? Coverage.label(
                                    item, context.log(), context.statistics(), context.time())
                            : item);
        }
        return labelled;
    }

    private EventKey learn(SenderContext context, SenderFeatures features) {
        Assessment payment = context.payment();
        SenderRows rows = context.rows();
        EventKey event =
                context.log()
                        .append(
                                context.time(),
                                Math.max(0, payment.referenceMicros()),
                                context.counterparty(),
                                EventFlags.of(payment.transaction()));
        rows.keep(context.log().save());
        if (!payment.transaction().kind().returnsMoney()) {
            Lesson lesson = features.lesson(context);
            rows.keep(context.profile().learn(lesson));
        }
        context.learnName();
        return event;
    }
}
