package io.sluice.local.fault;

import io.sluice.job.config.Topic;
import io.sluice.udfs.model.Identity;
import io.sluice.udfs.model.OutcomeKind;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Makes traffic that is hard to count: few accounts, payments out of order, at equal times, sent
 * twice, in conflict, with amounts up to the greatest; outcomes early, late, replaced and known in
 * the future. The same seed makes the same traffic.
 */
public final class TrafficGenerator {

    static final int ACCOUNTS = 10;

    private static final int SHARING = 8;

    private static final long SECOND = 1_000;
    private static final long MINUTE = 60 * SECOND;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;
    private static final long DISORDER = 10 * MINUTE;
    private static final long START = Instant.parse("2024-03-01T00:00:00Z").toEpochMilli();
    private static final OutcomeKind[] KINDS = OutcomeKind.values();

    private final Random random;
    private final Map<Identity, Payment> payments = new LinkedHashMap<>();
    private final List<Message> messages = new ArrayList<>();
    private int conflicts;
    private String lastSender = "";

    /** Of a seed. */
    public TrafficGenerator(long seed) {
        this.random = new Random(seed);
    }

    /** Traffic with so many valid payments. */
    public Traffic generate(int size) {
        long time = START;
        for (int i = 0; i < size; i++) {
            time += gap();
            add(i, chance(20) ? time / SECOND * SECOND : time);
        }
        messages.sort(Comparator.comparingLong(Message::at));
        List<Traffic.Probe> probes = new ArrayList<>();
        for (int account = 0; account < ACCOUNTS; account++) {
            probes.add(probe("s" + account, "r" + account, time + MINUTE));
        }
        probes.add(probe("newcomer", "s0", time + MINUTE));
        return new Traffic(Map.copyOf(payments), told(), List.copyOf(messages), conflicts, probes);
    }

    private void add(int number, long time) {
        String sender = "s" + skewed();
        Identity identity = new Identity(sender, "t" + shared(number, sender));
        lastSender = sender;
        String recipient = chance(4) ? null : recipient(identity);
        long micros = micros();
        boolean foreign = chance(3);
        payments.put(identity, new Payment(identity, time, foreign ? 0 : micros, recipient));
        long due = time + between(0, DISORDER);
        String json = json(identity, recipient, micros, foreign, time);
        pay(identity, due, json);
        if (chance(6)) {
            pay(identity, due + between(1, HOUR), json);
        }
        if (chance(1)) {
            conflicts++;
            pay(identity, due + between(1, HOUR), json.replace("\"amount\":\"", "\"amount\":\"7"));
        }
        if (chance(40)) {
            tell(identity, time, due);
        }
        if (chance(1)) {
            tell(
                    new Identity(identity.sender(), "unknown" + number),
                    OutcomeKind.SETTLED,
                    time,
                    due);
        }
    }

    /** Some ids are used by two senders, which makes them two payments. */
    private int shared(int number, String sender) {
        return number % SHARING == 1 && !sender.equals(lastSender) ? number - 1 : number;
    }

    /** Some of an account's payments go to accounts that pay, too. */
    private String recipient(Identity identity) {
        return chance(15) && !identity.sender().equals("s0") ? "s0" : "r" + skewed();
    }

    private void pay(Identity identity, long due, String json) {
        messages.add(new Message(Topic.TRANSACTIONS, identity, due, json, null));
    }

    private void tell(Identity identity, long time, long due) {
        long knownAt = time;
        for (int left = 1 + random.nextInt(3); left > 0; left--) {
            long sent = chance(15) ? due - between(0, HOUR) : due + between(0, 3 * HOUR);
            // Sometimes the same moment again, so that the later arrival must win.
            knownAt = chance(10) ? knownAt : time + between(-HOUR, chance(50) ? HOUR : 3 * DAY);
            tell(identity, KINDS[random.nextInt(KINDS.length)], knownAt, sent);
        }
    }

    private void tell(Identity identity, OutcomeKind kind, long knownAt, long due) {
        String json =
                String.format(
                        "{\"transaction_id\":\"%s\",\"sender\":\"%s\",\"outcome\":\"%s\","
                                + "\"known_at\":%d,\"source\":\"test\"}",
                        identity.id(), identity.sender(), kind, knownAt);
        messages.add(
                new Message(
                        Topic.OUTCOMES, identity, due, json, new Told(identity, kind, knownAt)));
    }

    private List<Told> told() {
        return messages.stream()
                .map(Message::told)
                .filter(told -> told != null && payments.containsKey(told.identity()))
                .toList();
    }

    private static Traffic.Probe probe(String sender, String recipient, long time) {
        Identity identity = new Identity(sender, "probe");
        Payment payment = new Payment(identity, time, 1_000_000, recipient);
        String json = json(identity, recipient, payment.micros(), time, "");
        return new Traffic.Probe(
                payment, new Message(Topic.TRANSACTIONS, identity, time, json, null));
    }

    private String json(
            Identity identity, String recipient, long micros, boolean foreign, long time) {
        StringBuilder more = new StringBuilder();
        if (foreign) {
            more.append(",\"currency\":\"XTS\"");
        }
        if (chance(5)) {
            more.append(",\"kind\":\"REFUND\"");
        }
        if (chance(50)) {
            more.append(",\"device_id\":\"d").append(random.nextInt(4)).append('"');
        }
        if (chance(50)) {
            more.append(",\"location\":\"").append(chance(80) ? "US" : "Paris").append('"');
        }
        if (chance(30)) {
            more.append(",\"biometrics\":{\"typing_speed\":")
                    .append(40 + random.nextInt(20))
                    .append('}');
        }
        return json(identity, recipient, micros, time, more.toString());
    }

    private static String json(
            Identity identity, String recipient, long micros, long time, String more) {
        return String.format(
                "{\"transaction_id\":\"%s\",\"sender\":\"%s\",%s\"amount\":\"%s\","
                        + "\"timestamp\":%d%s}",
                identity.id(),
                identity.sender(),
                recipient == null ? "" : "\"recipient\":\"" + recipient + "\",",
                BigDecimal.valueOf(micros, 6).toPlainString(),
                time,
                more);
    }

    /** Mostly bursts, sometimes a pause, so that every window length has edges to get wrong. */
    private long gap() {
        if (chance(80)) {
            return between(0, 10 * SECOND);
        }
        return chance(90) ? between(0, 10 * MINUTE) : between(0, 3 * HOUR);
    }

    private long micros() {
        if (chance(10)) {
            return 49_990_000;
        }
        if (chance(2)) {
            return Long.MAX_VALUE - random.nextInt(1_000);
        }
        return chance(10) ? between(0, 1_000_000_000L) : between(1, 50_000) * 10_000;
    }

    private int skewed() {
        return Math.min(random.nextInt(ACCOUNTS), random.nextInt(ACCOUNTS));
    }

    private long between(long least, long beyond) {
        return least + (long) (random.nextDouble() * (beyond - least));
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }
}
