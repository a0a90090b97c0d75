package io.sluice.udfs.room;

import io.sluice.udfs.analyzer.AmountAnalyzer;
import io.sluice.udfs.analyzer.DeviceAnalyzer;
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
import io.sluice.udfs.policy.Thresholds;
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
    private final Attempts attempts;
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
     * @param attempts how work on a payment is tried
     */
    public SenderExamination(FeatureRegistry registry, LogLimits limits, Attempts attempts) {
        this.registry = registry;
        this.windows = Windows.of(registry.windows());
        this.limits = limits;
        this.attempts = attempts;
    }

    /**
     * Examines a first sighting.
     *
     * @param payment valued in the reference currency
     * @param rows of its sender
     * @param rules in force
     */
    public Examined examine(Assessment payment, SenderRows rows, RulesInForce rules) {
        SenderContext context = SenderContext.open(payment, rows, rules, windows, limits, attempts);
        FeatureVector vector = payment.features();
        vector.set(registry.index(Feature.CHANNEL), payment.transaction().channel().ordinal());
        vector.set(registry.index(Feature.KIND), payment.transaction().kind().ordinal());
        context.answers()
                .ifPresent(
                        windows ->
                                WindowSlice.fill(
                                        vector, registry, Room.SENDER, windows, context.time()));
        SenderFeatures features = SenderFeatures.of(context);
        features.fill(vector, registry);
        List<Evidence> evidence = evidence(features, rules.thresholds());
        evidence.add(biometrics.examine(context, evidence, registry));
        EventKey event = learn(context, features);
        return new Examined(
                labelled(evidence, context),
                event,
                context.circumstances().map(seen -> seen.sighting().mark()).orElse(0));
    }

    private List<Evidence> evidence(SenderFeatures features, Thresholds thresholds) {
        List<Evidence> evidence = new ArrayList<>();
        evidence.add(
                attempts.evidence(
                        AnalyzerId.VELOCITY,
                        features.velocity(),
                        known -> velocity.analyze(known, thresholds.velocity())));
        evidence.add(
                attempts.evidence(
                        AnalyzerId.AMOUNT,
                        features.amount(),
                        known -> amount.analyze(known, thresholds.amount())));
        evidence.add(
                attempts.evidence(
                        AnalyzerId.PATTERN,
                        features.pattern(),
                        known -> pattern.analyze(known, thresholds.pattern())));
        evidence.add(
                attempts.evidence(
                        AnalyzerId.TIMING,
                        features.timing(),
                        known -> timing.analyze(known, thresholds.timing())));
        evidence.add(
                attempts.evidence(
                        AnalyzerId.DEVICE,
                        features.device(),
                        known -> device.analyze(known, thresholds.device())));
        return evidence;
    }

    /** Evidence from windows says since when they are covered, and whether they are approximate. */
    private List<Evidence> labelled(List<Evidence> evidence, SenderContext context) {
        List<Evidence> labelled = new ArrayList<>(evidence.size());
        for (Evidence item : evidence) {
            labelled.add(
                    item.analyzer() == AnalyzerId.VELOCITY && context.answers().isPresent()
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
            attempts.at(() -> context.profile().learn(features.lesson(context)))
                    .ifPresent(rows::keep);
        }
        attempts.at(context::names).flatMap(names -> names).ifPresent(rows::keep);
        return event;
    }
}
