package io.sluice.workload.world;

import io.sluice.workload.random.Draw;
import java.util.List;

/** Every city of the world. */
public final class Cities {

    /** In no order that matters; only appended to. */
    public static final List<City> ALL =
            List.of(
                    new City("New York", "US", 40.713, -74.006, -300, Tender.USD, 24),
                    new City("Chicago", "US", 41.878, -87.630, -360, Tender.USD, 67),
                    new City("Los Angeles", "US", 34.052, -118.244, -480, Tender.USD, 76),
                    new City("Houston", "US", 29.760, -95.370, -360, Tender.USD, 98),
                    new City("London", "GB", 51.507, -0.128, 0, Tender.GBP, 81),
                    new City("Manchester", "GB", 53.480, -2.243, 0, Tender.GBP, 86),
                    new City("Paris", "FR", 48.857, 2.352, 60, Tender.EUR, 90),
                    new City("Lyon", "FR", 45.764, 4.836, 60, Tender.EUR, 92),
                    new City("Berlin", "DE", 52.520, 13.405, 60, Tender.EUR, 91),
                    new City("Munich", "DE", 48.137, 11.575, 60, Tender.EUR, 93),
                    new City("Madrid", "ES", 40.417, -3.704, 60, Tender.EUR, 83),
                    new City("Rome", "IT", 41.903, 12.496, 60, Tender.EUR, 79),
                    new City("Mumbai", "IN", 19.076, 72.878, 330, Tender.INR, 103),
                    new City("Delhi", "IN", 28.614, 77.209, 330, Tender.INR, 106),
                    new City("Bengaluru", "IN", 12.972, 77.594, 330, Tender.INR, 117),
                    new City("Singapore", "SG", 1.352, 103.820, 480, Tender.SGD, 116),
                    new City("Tokyo", "JP", 35.676, 139.650, 540, Tender.JPY, 126),
                    new City("Dubai", "AE", 25.205, 55.271, 240, Tender.AED, 94),
                    new City("Sao Paulo", "BR", -23.551, -46.633, -180, Tender.BRL, 177));

    private Cities() {}

    /** A city in another country. */
    public static City abroad(City home, Draw draw) {
        City city = draw.of(ALL);
        while (city.country().equals(home.country())) {
            city = draw.of(ALL);
        }
        return city;
    }
}
