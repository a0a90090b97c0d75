package io.sluice.workload.world;

/** What shops sell, with the lognormal amounts that one spends there. */
public enum Category {
    /** Food for the home. */
    GROCERY("5411", 30, 34, 0.6, false, "MARKET"),
    /** Meals. */
    RESTAURANT("5812", 20, 21, 0.6, false, "KITCHEN"),
    /** Fuel. */
    FUEL("5541", 8, 44, 0.35, false, "FUEL"),
    /** Trains, buses, taxis. */
    TRANSPORT("4111", 14, 4.5, 0.7, false, "TRANSIT"),
    /** Medicine. */
    PHARMACY("5912", 6, 17, 0.7, false, "PHARMACY"),
    /** Clothes. */
    CLOTHING("5651", 5, 58, 0.7, false, "APPAREL"),
    /** Whatever is sold on the net. */
    ONLINE_RETAIL("5399", 22, 36, 0.9, true, "STORE"),
    /** Electronics. */
    ELECTRONICS("5732", 3, 150, 0.8, true, "DIGITAL"),
    /** Games. */
    GAMES("5816", 6, 9, 0.8, true, "GAMES"),
    /** Travel. */
    TRAVEL("4722", 2, 260, 0.7, true, "TRAVEL"),
    /** Films, music, news by subscription. */
    MEDIA("4899", 0, 11, 0.4, true, "MEDIA");

    private final String code;
    private final double weight;
    private final double median;
    private final double sigma;
    private final boolean online;
    private final String word;

    Category(String code, double weight, double median, double sigma, boolean online, String word) {
        this.code = code;
        this.weight = weight;
        this.median = median;
        this.sigma = sigma;
        this.online = online;
        this.word = word;
    }

    /** ISO 18245 merchant category code. */
    public String code() {
        return code;
    }

    /** How often people buy it, against the others. */
    public double weight() {
        return weight;
    }

    /** Median of what is paid, in dollars. */
    public double median() {
        return median;
    }

    /** Standard deviation of the logarithm of what is paid. */
    public double sigma() {
        return sigma;
    }

    /** Whether it is bought on the net. */
    public boolean online() {
        return online;
    }

    /** A word for shop names. */
    public String word() {
        return word;
    }
}
