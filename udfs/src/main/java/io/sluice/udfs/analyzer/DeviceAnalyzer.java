package io.sluice.udfs.analyzer;

import io.sluice.udfs.model.AlertType;
import io.sluice.udfs.model.AnalyzerId;
import io.sluice.udfs.model.Evidence;
import io.sluice.udfs.model.EvidenceState;
import io.sluice.udfs.model.Reason;
import io.sluice.udfs.model.ReasonCode;
import io.sluice.udfs.model.Subject;
import io.sluice.udfs.policy.DeviceThresholds;

/**
 * New devices, networks and places, and journeys that no one can make.
 *
 * <p>People buy phones, change providers and travel: one change is a hint. A new device in a place
 * where the account never paid is what a takeover looks like. Who shows no device although nearly
 * all payments of the account do is no more trusted than a stranger: the prior.
 */
public final class DeviceAnalyzer implements Analyzer<DeviceFeatures, DeviceThresholds> {

    @Override
    public Evidence analyze(DeviceFeatures features, DeviceThresholds thresholds) {
        if (features.nothing() && !features.withheld(thresholds)) {
            return Evidence.absent(AnalyzerId.DEVICE, EvidenceState.NOT_APPLICABLE);
        }
        Findings findings = new Findings();
        boolean device = isNew(features.device(), thresholds);
        boolean network = isNew(features.network(), thresholds);
        boolean place = isNew(features.country(), thresholds) || features.travel().far(thresholds);
        int together = together(device, network, place, features, thresholds);
        if (device) {
            device(features, place, together, findings);
        }
        if (network) {
            findings.hint(
                    thresholds.networkScore(),
                    Subject.DEVICE,
                    ReasonCode.NEW_NETWORK,
                    String.valueOf(features.network().others()));
        }
        place(features, thresholds, findings);
        travel(features, thresholds, findings);
        if (features.withheld(thresholds)) {
            return withheld(features, thresholds, findings);
        }
        return judged(features, thresholds)
                ? findings.scored(AnalyzerId.DEVICE)
                : findings.orElse(AnalyzerId.DEVICE, EvidenceState.INSUFFICIENT_HISTORY);
    }

    private static Evidence withheld(DeviceFeatures f, DeviceThresholds t, Findings findings) {
        String[] values = {"device", String.valueOf(f.deviceSightings())};
        if (findings.size() == 0) {
            return Evidence.withheld(
                    AnalyzerId.DEVICE,
                    Reason.of(ReasonCode.EVIDENCE_WITHHELD, Subject.DEVICE, 0, values));
        }
        findings.hint(t.deviceScore(), Subject.DEVICE, ReasonCode.EVIDENCE_WITHHELD, values);
        return findings.scored(AnalyzerId.DEVICE);
    }

    /** What a new device is worth beside the other changes. */
    private static int together(
            boolean device,
            boolean network,
            boolean place,
            DeviceFeatures features,
            DeviceThresholds t) {
        if (!device) {
            return 0;
        }
        int score = network ? t.deviceAndNetworkScore() : t.deviceScore();
        if (place) {
            score = network ? t.allScore() : t.deviceAndPlaceScore();
        }
        int sum = score + (isNew(features.deviceClass(), t) ? t.classScore() : 0);
        return Math.min(100, sum);
    }

    private static void device(DeviceFeatures f, boolean place, int strength, Findings findings) {
        boolean never = f.device().seen() == 0;
        ReasonCode code = never ? ReasonCode.NEW_DEVICE : ReasonCode.YOUNG_DEVICE;
        String value =
                never
                        ? String.valueOf(f.device().others())
                        : Wording.duration(f.device().ageMillis());
        if (place) {
            findings.alert(AlertType.DEVICE_CHANGE, strength, Subject.DEVICE, code, value);
        } else {
            findings.hint(strength, Subject.DEVICE, code, value);
        }
    }

    private static void place(DeviceFeatures f, DeviceThresholds t, Findings findings) {
        if (isNew(f.country(), t)) {
            findings.hint(
                    t.placeScore(),
                    Subject.SENDER,
                    ReasonCode.NEW_COUNTRY,
                    f.countryName(),
                    String.valueOf(f.country().others()));
        } else if (f.travel().far(t)) {
            findings.hint(
                    t.placeScore(),
                    Subject.SENDER,
                    ReasonCode.FAR_FROM_USUAL_PLACES,
                    Wording.tenths(f.travel().nearestKm()));
        }
    }

    private static void travel(DeviceFeatures f, DeviceThresholds t, Findings findings) {
        Travel travel = f.travel();
        if (travel.impossible(t)) {
            findings.alert(
                    AlertType.IMPOSSIBLE_TRAVEL,
                    t.travelScore(),
                    Subject.SENDER,
                    ReasonCode.IMPOSSIBLE_TRAVEL,
                    Wording.tenths(travel.kilometres()),
                    Wording.duration(travel.millis()),
                    Wording.tenths(travel.speed()));
        }
    }

    private static boolean isNew(Novelty value, DeviceThresholds t) {
        return value.isNew(t.leastPayments(), t.probationMillis());
    }

    /** Whether anything that the payment shows could be compared. */
    private static boolean judged(DeviceFeatures f, DeviceThresholds t) {
        return f.device().judged(t.leastPayments())
                || f.network().judged(t.leastPayments())
                || f.country().judged(t.leastPayments())
                || !Double.isNaN(f.travel().kilometres());
    }
}
