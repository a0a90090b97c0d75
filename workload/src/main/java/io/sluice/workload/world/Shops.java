package io.sluice.workload.world;

import io.sluice.udfs.model.Merchant;
import io.sluice.workload.random.Draw;
import io.sluice.workload.random.Hex;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** All shops, to be found by what they sell and where; a few have most of the customers. */
public final class Shops {

    private static final List<String> WORDS =
            List.of(
                    "BLUE",
                    "CENTRAL",
                    "CORNER",
                    "DAILY",
                    "EAST",
                    "FIRST",
                    "GOLDEN",
                    "GREEN",
                    "GRAND",
                    "HAPPY",
                    "LUCKY",
                    "METRO",
                    "NORTH",
                    "OLD TOWN",
                    "PARK",
                    "PRIME",
                    "RIVER",
                    "ROYAL",
                    "STAR",
                    "SUNNY",
                    "UNION",
                    "URBAN",
                    "VILLAGE",
                    "WEST");

    private final List<Shop> all = new ArrayList<>();
    private final Map<Category, List<Shop>> byCategory = new EnumMap<>(Category.class);
    private final Map<Category, Map<City, List<Shop>>> local = new EnumMap<>(Category.class);

    /**
     * Opens this many shops, but at least one of each kind in each city: who stays at home finds
     * what she needs there.
     */
    public Shops(int number, Draw draw) {
        Category[] categories = Category.values();
        int shops = Math.max(number, categories.length * Cities.ALL.size());
        for (int i = 0; i < shops; i++) {
            Category category = categories[i % categories.length];
            City city = Cities.ALL.get((i / categories.length) % Cities.ALL.size());
            add(open(category, city, draw.child("shop", i)));
        }
    }

    private void add(Shop shop) {
        all.add(shop);
        byCategory.computeIfAbsent(shop.category(), c -> new ArrayList<>()).add(shop);
        local.computeIfAbsent(shop.category(), c -> new LinkedHashMap<>())
                .computeIfAbsent(shop.city(), c -> new ArrayList<>())
                .add(shop);
    }

    private static Shop open(Category category, City city, Draw draw) {
        String account = "mer-" + Hex.digits(draw, 10);
        String name = draw.of(WORDS) + " " + category.word();
        String statement =
                category.online()
                        ? name.replace(" ", "") + ".COM"
                        : name
                                + " "
                                + draw.whole(100, 999)
                                + " "
                                + city.name().toUpperCase(Locale.ROOT);
        Merchant merchant = new Merchant(statement, account, category.code());
        return new Shop(account, merchant, category, city, city.point(draw, 6));
    }

    /** A shop for someone who is in a city: there if it has a till, anywhere on the net. */
    public Shop choose(Category category, City city, Draw draw) {
        return popular(
                category.online() ? byCategory.get(category) : local.get(category).get(city), draw);
    }

    /** All of them. */
    public List<Shop> all() {
        return all;
    }

    private static Shop popular(List<Shop> choices, Draw draw) {
        double unit = draw.unit();
        return choices.get((int) (unit * unit * choices.size()));
    }
}
