package io.sluice.local.fault;

import io.sluice.job.ledger.LedgerEntry;
import io.sluice.udfs.account.Charge;
import io.sluice.udfs.model.Action;
import io.sluice.udfs.model.AlertType;
import io.sluice.udfs.model.Decision;
import io.sluice.udfs.model.Episode;
import io.sluice.udfs.model.Identity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What must follow from a ledger and the outcomes, gathered by plain loops over whole lists: no
 * state, no streams of changes, no Flink.
 */
final class LedgerModel {

    private final LedgerRecords ledger;
    private final Map<String, ModelGroup> groups = new TreeMap<>();
    private final Map<String, String> alerts = new TreeMap<>();
    private final Map<String, ModelRisk> accounts = new TreeMap<>();

    /** Of the whole ledger and all outcomes, in the order of their partitions. */
    LedgerModel(LedgerRecords ledger, ModelOutcomes outcomes) {
        this.ledger = ledger;
        Map<Identity, Action> binding = new HashMap<>();
        for (LedgerEntry entry : ledger.standing()) {
            ModelDecision told = ModelDecision.of(entry);
            if (entry.revision() == Decision.BINDING) {
                binding.put(entry.identity(), entry.action());
            }
            if (entry.action() != Action.APPROVE && told.episode() != null) {
                raise(told.episode(), entry, told, outcomes);
            }
            if (isRecall(entry, binding.get(entry.identity())) && told.episode() != null) {
                raise(recall(told), entry, told, outcomes);
            }
            accuse(told);
        }
        for (LedgerEntry notice : firsts(ledger.notices())) {
            ModelDecision told = ModelDecision.of(notice);
            raise(told.episode(), notice, told, outcomes);
        }
    }

    private static boolean isRecall(LedgerEntry entry, Action binding) {
        return entry.revision() > Decision.BINDING
                && binding != null
                && !binding.stops()
                && entry.action().stops();
    }

    private static Episode recall(ModelDecision told) {
        long window = told.episode().window();
        return new Episode(
                AlertType.RECALL,
                "sender:" + told.sender(),
                window,
                Math.floorDiv(told.time(), window));
    }

    private static List<LedgerEntry> firsts(List<LedgerEntry> notices) {
        Map<String, LedgerEntry> firsts = new TreeMap<>();
        notices.forEach(notice -> firsts.putIfAbsent(notice.key(), notice));
        return new ArrayList<>(firsts.values());
    }

    private void raise(
            Episode episode, LedgerEntry entry, ModelDecision told, ModelOutcomes outcomes) {
        ModelAlert alert = ModelAlert.of(episode, entry, told);
        alerts.put(alert.id(), alert.row());
        groups.computeIfAbsent(episode.id(), id -> new ModelGroup(episode))
                .add(alert, outcomes.of(entry.identity()));
    }

    private void accuse(ModelDecision told) {
        accuse(told.sender(), ModelCharges.ofSender(told), told);
        accuse(told.recipient(), ModelCharges.ofRecipient(told), told);
    }

    private void accuse(String account, List<Charge> charges, ModelDecision told) {
        if (!charges.isEmpty()) {
            accounts.computeIfAbsent(account, name -> new ModelRisk())
                    .add(charges, told.entry().appendedAt());
        }
    }

    /** Content hash by sender and id. */
    Map<String, String> transactions() {
        Map<String, String> rows = new TreeMap<>();
        ledger.binding().forEach((identity, entry) -> rows.put(key(identity), entry.contentHash()));
        return rows;
    }

    /** What stands by sender, id and revision. */
    Map<String, String> decisions() {
        Map<String, String> rows = new TreeMap<>();
        for (LedgerEntry entry : ledger.standing()) {
            rows.put(
                    key(entry.identity()) + "|" + entry.revision(),
                    String.join(
                            "|",
                            Integer.toString(entry.score()),
                            entry.action().name(),
                            entry.contentHash(),
                            Integer.toString(entry.partition()),
                            Long.toString(entry.offset())));
        }
        return rows;
    }

    /** Alerts by id. */
    Map<String, String> alerts() {
        return alerts;
    }

    /** Groups by id, without versions. */
    Map<String, String> groups() {
        Map<String, String> rows = new TreeMap<>();
        groups.forEach((id, group) -> rows.put(id, group.row()));
        return rows;
    }

    /** Versions of groups by id. */
    Map<String, String> versions() {
        Map<String, String> versions = new TreeMap<>();
        groups.forEach((id, group) -> versions.put(id, Long.toString(group.version())));
        return versions;
    }

    /** Risks by account. */
    Map<String, String> accounts() {
        Map<String, String> rows = new TreeMap<>();
        accounts.forEach((account, risk) -> rows.put(account, risk.row()));
        return rows;
    }

    private static String key(Identity identity) {
        return identity.sender() + "|" + identity.id();
    }
}
