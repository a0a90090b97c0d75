package io.sluice.local.house;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sluice.job.control.ControlKind;
import io.sluice.udfs.policy.Lists;
import io.sluice.workload.WorldLists;
import io.sluice.workload.WorldShape;
import io.sluice.workload.model.WorkloadOptions;
import io.sluice.workload.world.Tender;
import java.util.Map;

/** What the operators of a generated bank tell the judge, as documents of the control topic. */
public final class WorldRules {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private WorldRules() {}

    /** Exchange rates, the accounts that the bank knows by trade, and the shape of its week. */
    public static Map<ControlKind, String> of(WorkloadOptions workload) {
        return Map.of(
                ControlKind.RATES,
                rates(),
                ControlKind.LISTS,
                lists(WorldLists.of(workload)),
                ControlKind.SHAPE,
                WorldShape.json());
    }

    /** Exchange rates alone. */
    public static Map<ControlKind, String> ratesAlone() {
        return Map.of(ControlKind.RATES, rates());
    }

    private static String rates() {
        ObjectNode document = MAPPER.createObjectNode().put("version", "world-1");
        document.put("reference", Tender.USD.name());
        ObjectNode values = document.putObject("value");
        for (Tender tender : Tender.values()) {
            values.put(tender.name(), tender.dollars());
        }
        return text(document);
    }

    private static String lists(Lists lists) {
        ObjectNode document = MAPPER.createObjectNode().put("version", lists.version());
        document.set("entries", MAPPER.valueToTree(lists.entries()));
        return text(document);
    }

    private static String text(ObjectNode document) {
        try {
            return MAPPER.writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree is always JSON", e);
        }
    }
}
