package io.sluice.job.control;

import io.sluice.udfs.policy.Rulebook;
import java.io.Serializable;

/** Where a room has its rules from: all of them when it opens, then each change. */
public interface RuleFeed extends Serializable {

    /** The rules that are in force now, read to the end of the control topic. */
    Rulebook load() throws Exception;

    /** The rules after a change; the same ones if the change cannot be taken into force. */
    Rulebook apply(Rulebook before, RuleUpdate update);
}
