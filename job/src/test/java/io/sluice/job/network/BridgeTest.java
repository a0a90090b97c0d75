package io.sluice.job.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.apache.flink.api.common.operators.MailboxExecutor;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.statefun.flink.core.StatefulFunctionsConfig;
import org.apache.flink.statefun.flink.core.StatefulFunctionsUniverse;
import org.apache.flink.statefun.flink.core.StatefulFunctionsUniverseProvider;
import org.apache.flink.statefun.flink.core.StatefulFunctionsUniverses;
import org.apache.flink.statefun.flink.core.common.MailboxExecutorFacade;
import org.apache.flink.streaming.runtime.tasks.StreamTaskActionExecutor;
import org.apache.flink.streaming.runtime.tasks.mailbox.MailboxExecutorImpl;
import org.apache.flink.streaming.runtime.tasks.mailbox.TaskMailboxImpl;
import org.junit.jupiter.api.Test;

/** Each class of the bridge to StateFun is in force, and still needed: when not, take it away. */
class BridgeTest {

    @Test
    void statefulFunctionsStillCallWhatFlinkTookAway() {
        StatefulFunctionsConfig config =
                StatefulFunctionsConfig.fromFlinkConfiguration(new Configuration());
        config.setProvider(new NoFunctions());
        ClassLoader loader = getClass().getClassLoader();

        assertThatThrownBy(() -> config.getProvider(loader)).isInstanceOf(NoSuchMethodError.class);
        assertThat(StatefulFunctionsUniverses.get(loader, config)).isNotNull();
    }

    @Test
    void theirFacadeStillThrowsOnceTheMailboxIsClosed() throws Exception {
        MailboxExecutor closed = closedMailbox();
        Executor theirs =
                (Executor)
                        new Theirs()
                                .loadClass(MailboxExecutorFacade.class.getName())
                                .getConstructor(MailboxExecutor.class, String.class)
                                .newInstance(closed, "test");

        assertThatThrownBy(() -> theirs.execute(() -> {}))
                .isInstanceOf(RejectedExecutionException.class);
        assertThatCode(() -> new MailboxExecutorFacade(closed, "test").execute(() -> {}))
                .doesNotThrowAnyException();
    }

    private static MailboxExecutor closedMailbox() {
        TaskMailboxImpl mailbox = new TaskMailboxImpl();
        mailbox.close();
        return new MailboxExecutorImpl(mailbox, 0, StreamTaskActionExecutor.IMMEDIATE);
    }

    private static final class NoFunctions implements StatefulFunctionsUniverseProvider {

        private static final long serialVersionUID = 1L;

        @Override
        public StatefulFunctionsUniverse get(ClassLoader loader, StatefulFunctionsConfig config) {
            return new StatefulFunctionsUniverse(config.getFactoryKey());
        }
    }

    /** Loads the facade from StateFun's jar, which comes last on the class path. */
    private static final class Theirs extends ClassLoader {

        Theirs() {
            super(BridgeTest.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!name.equals(MailboxExecutorFacade.class.getName())) {
                return super.loadClass(name, resolve);
            }
            try {
                List<URL> found = Collections.list(getResources(name.replace('.', '/') + ".class"));
                assertThat(found).hasSize(2);
                try (InputStream in = found.get(1).openStream()) {
                    byte[] bytes = in.readAllBytes();
                    return defineClass(name, bytes, 0, bytes.length);
                }
            } catch (IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }
    }
}
