package io.sluice.udfs.model;

import java.util.List;

/** The fields of a payment on the wire. */
public enum TransactionField implements WireField {
    /** The sender's own name for the payment. */
    ID("transaction_id", "id"),
    /** The account that pays. */
    SENDER("sender", "user_id", "from"),
    /** The account that is paid. */
    RECIPIENT("recipient", "to"),
    /** Decimal number, at least 0. */
    AMOUNT("amount"),
    /** ISO 4217 code or token symbol. */
    CURRENCY("currency"),
    /** Epoch seconds or milliseconds, or ISO 8601. */
    TIMESTAMP("timestamp"),
    /** A {@link TransactionKind}. */
    KIND("kind", "type"),
    /** The payment that a refund or reversal undoes. */
    ORIGINAL_ID("original_id"),
    /** A {@link Channel}. */
    CHANNEL("channel"),
    /** Card, account or virtual payment address. */
    INSTRUMENT("instrument"),
    /** Name on the statement. */
    MERCHANT_NAME("merchant_name", "merchant"),
    /** Acquirer's id of the merchant. */
    MERCHANT_ID("merchant_id"),
    /** Merchant category. */
    CATEGORY("category", "mcc"),
    /**
     * Coordinates as "lat,lon", an ISO 3166 code or a city; or an object, of which only latitude,
     * longitude, country and city are read.
     */
    LOCATION("location"),
    /** Degrees, −90 to 90. */
    LATITUDE("latitude", "lat"),
    /** Degrees, −180 to 180. */
    LONGITUDE("longitude", "lon", "lng"),
    /** ISO 3166 code. */
    COUNTRY("country"),
    /** City by name. */
    CITY("city"),
    /** Minutes. */
    UTC_OFFSET("utc_offset"),
    /** The device's id. */
    DEVICE_ID("device_id"),
    /** Class of device. */
    DEVICE_TYPE("device_type"),
    /** Network address. */
    IP("ip"),
    /** Named metrics; their values are {@link RawFields#metrics()}. */
    BIOMETRICS("biometrics"),
    /** EIP-155 id or name of the chain. */
    CHAIN_ID("chain_id"),
    /** Hash of the chain transaction. */
    TX_HASH("tx_hash"),
    /** Block number. */
    BLOCK("block"),
    /** Contract of the token. */
    TOKEN("token"),
    /** What another system decided. */
    INCUMBENT_DECISION("incumbent_decision");

    private final List<String> names;

    TransactionField(String... names) {
        this.names = List.of(names);
    }

    @Override
    public List<String> names() {
        return names;
    }
}
