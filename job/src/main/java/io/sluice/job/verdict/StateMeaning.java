package io.sluice.job.verdict;

import io.sluice.job.config.JudgeSettings;
import io.sluice.job.config.RefusedStartException;
import java.util.List;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.state.OperatorStateStore;
import org.apache.flink.api.common.typeinfo.BasicTypeInfo;
import org.apache.flink.runtime.execution.SuppressRestartsException;

/**
 * The settings that say what the rooms' state means: state that was made under others is refused,
 * since its sums and counts would be taken for something else.
 */
final class StateMeaning {

    private static final ListStateDescriptor<String> NAME =
            new ListStateDescriptor<>("state-meaning", BasicTypeInfo.STRING_TYPE_INFO);

    private final List<String> meaning;

    /** One text of each subtask; replaced by each checkpoint. */
    private final ListState<String> stored;

    private StateMeaning(List<String> meaning, ListState<String> stored) {
        this.meaning = meaning;
        this.stored = stored;
    }

    /**
     * Looks whether the state that is restored means the same. State of versions that did not say
     * so is accepted.
     *
     * @throws SuppressRestartsException in one line, if it means something else
     */
    static StateMeaning check(OperatorStateStore store, JudgeSettings settings) throws Exception {
        String now =
                "judge.windows "
                        + settings.windows()
                        + " ms and judge.reference-currency "
                        + settings.referenceCurrency();
        ListState<String> stored = store.getUnionListState(NAME);
        for (String then : stored.get()) {
            if (!then.equals(now)) {
                throw new SuppressRestartsException(
                        new RefusedStartException(
                                "the state was made with " + then + ", but told is " + now));
            }
        }
        return new StateMeaning(List.of(now), stored);
    }

    /** Says it for the next restore. */
    void store() throws Exception {
        stored.update(meaning);
    }
}
