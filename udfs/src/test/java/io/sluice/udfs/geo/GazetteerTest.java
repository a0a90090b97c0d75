package io.sluice.udfs.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.sluice.udfs.model.Location;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GazetteerTest {

    private final Gazetteer gazetteer = Gazetteer.bundled();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Paris, FR | Paris | FR",
                "paris | Paris | FR",
                "PARIS,FRANCE | Paris | FR",
                "paris , fra | Paris | FR",
                "São Paulo, BR | São Paulo | BR",
                "sao paulo | São Paulo | BR",
                "MUENCHEN, DE | Munich | DE",
                "München | Munich | DE",
                "koln | Cologne | DE",
                "Bombay | Mumbai | IN",
                "St. Louis, MO | St. Louis | US",
                "Saint Louis | St. Louis | US",
                "Los Angeles, CA | Los Angeles | US",
                "Los Angeles, CA, USA | Los Angeles | US",
                "New York City | New York | US",
                "washington d.c. | Washington | US",
                "Xi'an | Xi’an | CN",
                "Valencia, ES | Valencia | ES",
                "Barcelona, Spain | Barcelona | ES",
                "lodz | Łódź | PL",
                "Izmir, TR | İzmir | TR",
                "Hyderabad | Hyderabad | IN",
                "FR | France | FR",
                "USA | United States | US",
                "cote d'ivoire | Ivory Coast | CI",
                "UK | United Kingdom | GB",
                "Singapore | Singapore | SG"
            })
    void findsAPlaceHoweverItIsWritten(String text, String name, String country) {
        assertThat(gazetteer.locate(text))
                .hasValueSatisfying(
                        place -> {
                            assertThat(place.name()).isEqualTo(name);
                            assertThat(place.country()).isEqualTo(country);
                        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", " ", ",", "Atlantis", "Paris, TX", "Paris, Atlantis", "Valencia",
                        "San Jose, CR, FR",
                "Hamilton", "0,0", "91,0", "48.85,181", "48.85", "1,2,3", "NaN,NaN", "Springfield"
            })
    void saysNothingOfWhatItDoesNotKnow(String text) {
        assertThat(gazetteer.locate(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"48.8566,2.3522", " 48.8566 , 2.3522 ", "48.8566;2.3522", "48.8566 2.3522"})
    void readsCoordinates(String text) {
        assertThat(gazetteer.locate(text)).contains(Place.point(48.8566, 2.3522));
    }

    @Test
    void resolvesEveryKindOfLocation() {
        assertThat(gazetteer.locate(new Location.Coordinates(-33.9, 151.2)))
                .contains(Place.point(-33.9, 151.2));
        assertThat(gazetteer.locate(new Location.Coordinates(Double.NaN, 151.2))).isEmpty();
        assertThat(gazetteer.locate(new Location.Coordinates(0, 0))).isEmpty();
        assertThat(gazetteer.locate(new Location.Country("JP"))).map(Place::name).contains("Japan");
        assertThat(gazetteer.locate(new Location.City("Tokyo"))).map(Place::country).contains("JP");
    }

    @Test
    void everyIsoCountryWithInhabitantsIsThere() {
        for (String code : Locale.getISOCountries()) {
            boolean uninhabited = Set.of("AQ", "BV", "HM", "UM").contains(code);
            assertThat(gazetteer.country(code).isPresent()).as(code).isEqualTo(!uninhabited);
        }
    }

    @Test
    void everyCityLiesInItsCountry() {
        assertThat(GazetteerFile.cities()).hasSizeGreaterThan(400);
        for (GazetteerFile.CityEntry city : GazetteerFile.cities()) {
            Place country = gazetteer.country(city.place().country()).orElseThrow();
            // A country's circle holds 99 % of its people: Hawaii and Easter Island lie outside.
            assertThat(country.leastKilometresTo(city.place()))
                    .as(city.place().name())
                    .isLessThan(4_000);
            assertThat(gazetteer.city(city.place().name(), city.place().country())).isPresent();
        }
    }

    @Test
    void localTimeFollowsTheZone() {
        long january = Instant.parse("2026-01-15T00:00:00Z").toEpochMilli();
        long july = Instant.parse("2026-07-15T00:00:00Z").toEpochMilli();
        Place paris = gazetteer.locate("Paris").orElseThrow();
        assertThat(paris.utcOffsetMinutes(january)).hasValue(60);
        assertThat(paris.utcOffsetMinutes(july)).hasValue(120);
        assertThat(gazetteer.locate("IN").orElseThrow().utcOffsetMinutes(july)).hasValue(330);
        assertThat(gazetteer.locate("US").orElseThrow().utcOffsetMinutes(july)).isEmpty();
        assertThat(Place.point(1, 1).utcOffsetMinutes(july)).isEmpty();
    }

    @Test
    void distancesAreTheOnesOnTheGlobe() {
        Place paris = gazetteer.locate("Paris").orElseThrow();
        Place newYork = gazetteer.locate("New York").orElseThrow();
        assertThat(paris.kilometresTo(newYork)).isCloseTo(5_837, within(10.0));
        assertThat(paris.leastKilometresTo(newYork)).isCloseTo(5_777, within(10.0));
        assertThat(paris.leastKilometresTo(gazetteer.locate("FR").orElseThrow())).isZero();
    }

    @Property
    void hostileTextIsUnknownOrAPlace(@ForAll String text) {
        gazetteer
                .locate(text)
                .ifPresent(place -> assertThat(Math.abs(place.latitude())).isLessThanOrEqualTo(90));
    }
}
