package io.sluice.udfs.analyzer;

import static io.sluice.udfs.analyzer.SenderPayments.DAY;
import static io.sluice.udfs.analyzer.SenderPayments.HOUR;
import static io.sluice.udfs.analyzer.SenderPayments.NEW_YORK;
import static io.sluice.udfs.analyzer.SenderPayments.NOON;
import static io.sluice.udfs.analyzer.SenderPayments.PARIS;
import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.udfs.geo.Gazetteer;
import io.sluice.udfs.geo.Place;
import io.sluice.udfs.model.AlertType;
import io.sluice.udfs.model.Device;
import io.sluice.udfs.model.Evidence;
import io.sluice.udfs.model.EvidenceState;
import io.sluice.udfs.model.FeatureVector;
import io.sluice.udfs.model.ReasonCode;
import io.sluice.udfs.policy.DeviceThresholds;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class DeviceAnalyzerTest {

    private static final DeviceThresholds DEFAULT = DeviceThresholds.DEFAULT;
    private static final Device PHONE = new Device("phone-1", "phone", "198.51.100.7");
    private static final Device LAPTOP = new Device("laptop-1", "desktop", "198.51.100.7");
    private static final Device STRANGER = new Device("x-9", "desktop", "203.0.113.50");

    /** Pays with a phone at home in Paris, for a month. */
    private static final SenderProfile PARISIAN = taught(SenderProfile.EMPTY, PHONE, PARIS, 30);

    @Test
    void theUsualIsNothing() {
        assertThat(judge(PARISIAN, PHONE, PARIS, NOON).score()).isZero();
    }

    @Test
    void aNewPhoneAtHomeIsAHint() {
        Device bought = new Device("phone-2", "phone", "198.51.100.99");
        Evidence evidence = judge(PARISIAN, bought, PARIS, NOON);
        assertThat(evidence.score()).isBetween(10, 30);
        assertThat(evidence.alertTypes()).isEmpty();
    }

    @Test
    void aTravellerWithTheUsualPhoneIsAHint() {
        Device roaming = new Device("phone-1", "phone", "203.0.113.77");
        Evidence evidence = judge(PARISIAN, roaming, NEW_YORK, NOON);
        assertThat(evidence.score()).isBetween(10, 40);
        assertThat(evidence.alertTypes()).isEmpty();
        assertThat(codes(evidence)).contains(ReasonCode.NEW_COUNTRY);
    }

    @Test
    void whoHidesTheDeviceIsNoMoreTrustedThanAStranger() {
        Device hidden = new Device(null, null, null);
        Device sameNetwork = new Device(null, null, "198.51.100.7");
        Device newNetwork = new Device(null, null, "203.0.113.77");
        for (Device shown : List.of(hidden, sameNetwork)) {
            Evidence evidence = judge(PARISIAN, shown, PARIS, NOON);
            assertThat(evidence.state()).isEqualTo(EvidenceState.INSUFFICIENT_HISTORY);
            assertThat(codes(evidence)).containsExactly(ReasonCode.EVIDENCE_WITHHELD);
        }
        assertThat(judge(PARISIAN, newNetwork, PARIS, NOON).score())
                .isEqualTo(DEFAULT.deviceScore());
    }

    @Test
    void aFamilyThatSharesDevicesIsNothing() {
        SenderProfile family = taught(PARISIAN, LAPTOP, PARIS, 6);
        assertThat(judge(family, LAPTOP, PARIS, NOON).score()).isZero();
        assertThat(judge(family, PHONE, PARIS, NOON).score()).isZero();
    }

    @Test
    void aTakeoverChangesDeviceNetworkAndPlaceAtOnce() {
        Evidence evidence = judge(PARISIAN, STRANGER, NEW_YORK, NOON);
        assertThat(evidence.score()).isGreaterThanOrEqualTo(85);
        assertThat(evidence.alertTypes()).contains(AlertType.DEVICE_CHANGE);
    }

    @Test
    void theSecondPaymentOfATakeoverIsNoMoreTrusted() {
        SenderProfile after = PARISIAN.learn(lesson(NOON, STRANGER, NEW_YORK));
        Evidence evidence = judge(after, STRANGER, NEW_YORK, NOON + HOUR);
        assertThat(evidence.alertTypes()).contains(AlertType.DEVICE_CHANGE);
        assertThat(codes(evidence)).contains(ReasonCode.YOUNG_DEVICE);
    }

    @Test
    void aFarPlaceCountsLikeANewCountryWhereOnlyCoordinatesAreKnown() {
        Place home = Place.point(48.85, 2.35);
        SenderProfile profile = taught(SenderProfile.EMPTY, PHONE, home, 30);
        Evidence evidence = judge(profile, STRANGER, Place.point(40.71, -74.01), NOON);
        assertThat(evidence.alertTypes()).contains(AlertType.DEVICE_CHANGE);
        assertThat(codes(evidence)).contains(ReasonCode.FAR_FROM_USUAL_PLACES);
    }

    @Test
    void noOneCrossesTheAtlanticInAnHour() {
        SenderProfile inParis = PARISIAN.learn(lesson(NOON, PHONE, PARIS));
        Evidence fast = judge(inParis, PHONE, NEW_YORK, NOON + HOUR);
        assertThat(fast.alertTypes()).contains(AlertType.IMPOSSIBLE_TRAVEL);
        Evidence flight = judge(inParis, PHONE, NEW_YORK, NOON + 9 * HOUR);
        assertThat(flight.alertTypes()).doesNotContain(AlertType.IMPOSSIBLE_TRAVEL);
    }

    @Test
    void aPlaceThatCanNotBeReachedIsNotBelieved() {
        SenderProfile inParis = PARISIAN.learn(lesson(NOON, PHONE, PARIS));
        DeviceFeatures stolen = features(inParis, PHONE, NEW_YORK, NOON + HOUR);
        assertThat(stolen.reachable(DEFAULT)).isFalse();
        SenderProfile after = inParis.learn(lesson(NOON + HOUR, PHONE, null));
        assertThat(judge(after, PHONE, PARIS, NOON + 2 * HOUR).alertTypes()).isEmpty();
    }

    @Test
    void neighbouringCountriesAreNoJourney() {
        Place france = Gazetteer.bundled().country("FR").orElseThrow();
        Place germany = Gazetteer.bundled().country("DE").orElseThrow();
        Place australia = Gazetteer.bundled().country("AU").orElseThrow();
        SenderProfile profile = taught(SenderProfile.EMPTY, PHONE, france, 10);
        profile = profile.learn(lesson(NOON, PHONE, france));
        assertThat(judge(profile, PHONE, germany, NOON + HOUR).alertTypes()).isEmpty();
        assertThat(judge(profile, PHONE, australia, NOON + HOUR).alertTypes())
                .contains(AlertType.IMPOSSIBLE_TRAVEL);
    }

    @Test
    void whatIsNotThereIsNotJudged() {
        assertThat(judge(SenderProfile.EMPTY, Device.NONE, null, NOON).state())
                .isEqualTo(EvidenceState.NOT_APPLICABLE);
        assertThat(judge(SenderProfile.EMPTY, PHONE, PARIS, NOON).state())
                .isEqualTo(EvidenceState.INSUFFICIENT_HISTORY);
    }

    @Property
    void neverFailsAndNeverWritesInfinity(
            @ForAll long time,
            @ForAll String id,
            @ForAll String ip,
            @ForAll @DoubleRange(min = -90, max = 90) double latitude,
            @ForAll @DoubleRange(min = -180, max = 180) double longitude) {
        SenderProfile profile = PARISIAN.learn(lesson(time, new Device(id, id, ip), PARIS));
        Place place = new Place(null, "XX", latitude, longitude, 0, null);
        DeviceFeatures features = features(profile, new Device(id, ip, ip), place, time + 1);
        assertThat(new DeviceAnalyzer().analyze(features, DEFAULT)).isNotNull();
        FeatureVector vector = FeatureVector.empty(SenderPayments.REGISTRY);
        features.fill(vector, SenderPayments.REGISTRY);
        for (double value : vector.toArray()) {
            assertThat(Double.isInfinite(value)).isFalse();
        }
    }

    private static SenderProfile taught(SenderProfile from, Device device, Place place, int days) {
        SenderProfile profile = from;
        for (int i = days + 1; i > 1; i--) {
            profile = profile.learn(lesson(NOON - i * DAY, device, place));
        }
        return profile;
    }

    private static Lesson lesson(long time, Device device, Place place) {
        return new Lesson(time, 20_000_000, 120, Sighting.of(device, place), place, 0, 0, 1, 1);
    }

    private static DeviceFeatures features(
            SenderProfile profile, Device device, Place place, long time) {
        return DeviceFeatures.of(time, Sighting.of(device, place), place, profile, DEFAULT);
    }

    private static Evidence judge(SenderProfile profile, Device device, Place place, long time) {
        return new DeviceAnalyzer().analyze(features(profile, device, place, time), DEFAULT);
    }

    private static List<ReasonCode> codes(Evidence evidence) {
        return evidence.reasons().stream().map(reason -> reason.code()).toList();
    }
}
