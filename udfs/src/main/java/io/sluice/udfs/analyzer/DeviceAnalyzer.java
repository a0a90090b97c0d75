package io.sluice.udfs.analyzer;

import io.sluice.udfs.model.AlertType;
import io.sluice.udfs.model.AnalyzerId;
import io.sluice.udfs.model.Evidence;
import io.sluice.udfs.model.EvidenceState;
import io.sluice.udfs.model.ReasonCode;
import io.sluice.udfs.model.Subject;
import io.sluice.udfs.policy.DeviceThresholds;

/**
 * New devices, networks and places, and journeys that no one can make.
 *
 * <p>People buy phones, change providers and travel: one change is a hint. A new device in a place
 * where the account never paid is what a takeover looks like.
 */
public final class DeviceAnalyzer implements Analyzer<DeviceFeatures, DeviceThresholds> {

    @Override
    public Evidence analyze(DeviceFeatures features, DeviceThresholds thresholds) {
        if (features.nothing()) {
            return Evidence.absent(AnalyzerId.DEVICE, EvidenceState.NOT_APPLICABLE);
        }
        EvidenceDraft draft = new EvidenceDraft(AnalyzerId.DEVICE);
        boolean device = isNew(features.device(), thresholds);
        boolean network = isNew(features.network(), thresholds);
        boolean place = isNew(features.country(), thresholds) || features.travel().far(thresholds);
        int together = together(device, network, place, features, thresholds);
        if (device) {
            device(features, place, together, thresholds, draft);
        }
        if (network) {
            draft.hint(
                    thresholds.networkScore(),
                    ReasonCode.NEW_NETWORK,
                    Subject.DEVICE,
                    String.valueOf(features.network().others()));
        }
        place(features, thresholds, draft);
        travel(features, thresholds, draft);
        return judged(features, thresholds)
                ? draft.scored()
                : draft.orElse(EvidenceState.INSUFFICIENT_HISTORY);
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
        return score + (isNew(features.deviceClass(), t) ? t.classScore() : 0);
    }

    private static void device(
            DeviceFeatures f,
            boolean place,
            int strength,
            DeviceThresholds t,
            EvidenceDraft draft) {
        boolean never = f.device().seen() == 0;
        ReasonCode code = never ? ReasonCode.NEW_DEVICE : ReasonCode.YOUNG_DEVICE;
        String value =
                never
                        ? String.valueOf(f.device().others())
                        : Texts.duration(f.device().ageMillis());
        if (place) {
            draft.alert(AlertType.DEVICE_CHANGE, strength, code, Subject.DEVICE, value);
        } else {
            draft.hint(strength, code, Subject.DEVICE, value);
        }
    }

    private static void place(DeviceFeatures f, DeviceThresholds t, EvidenceDraft draft) {
        if (isNew(f.country(), t)) {
            draft.hint(
                    t.placeScore(),
                    ReasonCode.NEW_COUNTRY,
                    Subject.SENDER,
                    f.countryName(),
                    String.valueOf(f.country().others()));
        } else if (f.travel().far(t)) {
            draft.hint(
                    t.placeScore(),
                    ReasonCode.FAR_FROM_USUAL_PLACES,
                    Subject.SENDER,
                    Texts.number(f.travel().nearestKm()));
        }
    }

    private static void travel(DeviceFeatures f, DeviceThresholds t, EvidenceDraft draft) {
        Travel travel = f.travel();
        if (travel.impossible(t)) {
            draft.alert(
                    AlertType.IMPOSSIBLE_TRAVEL,
                    t.travelScore(),
                    ReasonCode.IMPOSSIBLE_TRAVEL,
                    Subject.SENDER,
                    Texts.number(travel.kilometres()),
                    Texts.duration(travel.millis()),
                    Texts.number(travel.speed()));
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
