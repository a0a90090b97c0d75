package org.apache.flink.statefun.flink.core.common;

import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.apache.flink.api.common.operators.MailboxExecutor;

/**
 * Stands in the place of StateFun's class of this name, under which a stop with a savepoint fails
 * while messages are on their way between subtasks: one that is put after its consumer's mailbox
 * was closed threw. Such a message lies in the savepoint already, or its task was cancelled.
 */
public final class MailboxExecutorFacade implements Executor {

    private final MailboxExecutor executor;
    private final String name;

    /**
     * A facade.
     *
     * @param executor of a task's mailbox
     * @param name of what it is given
     */
    public MailboxExecutorFacade(MailboxExecutor executor, String name) {
        this.executor = executor;
        this.name = name;
    }

    @Override
    public void execute(Runnable command) {
        try {
            executor.execute(command::run, name);
        } catch (RejectedExecutionException e) {
            // Past the savepoint, or cancelled: nothing of this task is kept.
            return;
        }
    }
}
