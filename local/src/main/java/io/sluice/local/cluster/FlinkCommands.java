package io.sluice.local.cluster;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.CoreOptions;
import org.apache.flink.configuration.GlobalConfiguration;
import org.apache.flink.configuration.JobManagerOptions;
import org.apache.flink.runtime.clusterframework.TaskExecutorProcessSpec;
import org.apache.flink.runtime.clusterframework.TaskExecutorProcessUtils;
import org.apache.flink.runtime.entrypoint.StandaloneSessionClusterEntrypoint;
import org.apache.flink.runtime.jobmanager.JobManagerProcessSpec;
import org.apache.flink.runtime.jobmanager.JobManagerProcessUtils;
import org.apache.flink.runtime.taskexecutor.TaskManagerRunner;
import org.apache.flink.runtime.util.config.memory.ProcessMemoryUtils;

/**
 * Command lines that start Flink's processes as its own scripts do: with the configuration that
 * ships, and with memory as that says.
 */
final class FlinkCommands {

    private final Distribution distribution;
    private final Path scratch;
    private final Map<String, String> overrides;
    private final Configuration configuration;

    /**
     * For a cluster.
     *
     * @param distribution what it consists of
     * @param scratch folder for what the JVMs unpack
     * @param overrides what is different from its configuration
     */
    FlinkCommands(Distribution distribution, Path scratch, Map<String, String> overrides) {
        this.distribution = distribution;
        this.scratch = scratch;
        this.overrides = new LinkedHashMap<>(overrides);
        this.configuration =
                GlobalConfiguration.loadConfiguration(
                        distribution.conf().toString(), Configuration.fromMap(this.overrides));
    }

    /**
     * What is different on one machine: addresses and folders.
     *
     * @param folder for state, checkpoints and scratch
     * @param restPort of the REST interface
     * @param rpcPort where task managers find the job manager
     */
    static Map<String, String> onOneMachine(Path folder, int restPort, int rpcPort) {
        Map<String, String> overrides = new LinkedHashMap<>();
        overrides.put("jobmanager.rpc.address", "localhost");
        overrides.put("jobmanager.rpc.port", Integer.toString(rpcPort));
        overrides.put("jobmanager.bind-host", "localhost");
        overrides.put("rest.address", "localhost");
        overrides.put("rest.bind-address", "localhost");
        overrides.put("rest.port", Integer.toString(restPort));
        overrides.put("taskmanager.host", "localhost");
        overrides.put("taskmanager.bind-host", "localhost");
        overrides.put("io.tmp.dirs", folder.resolve("tmp").toString());
        overrides.put("execution.checkpointing.dir", uri(folder, "checkpoints"));
        overrides.put("execution.checkpointing.savepoint-dir", uri(folder, "savepoints"));
        return overrides;
    }

    private static String uri(Path folder, String name) {
        return folder.resolve(name).toUri().toString();
    }

    /** Starts the job manager. */
    List<String> jobManager() {
        JobManagerProcessSpec size =
                JobManagerProcessUtils.processSpecFromConfigWithNewOptionToInterpretLegacyHeap(
                        configuration, JobManagerOptions.JVM_HEAP_MEMORY);
        return command(
                StandaloneSessionClusterEntrypoint.class.getName(),
                JobManagerProcessUtils.generateJvmParametersStr(size, configuration),
                JobManagerProcessUtils.generateDynamicConfigsStr(size));
    }

    /** Starts a task manager of this id. */
    List<String> taskManager(String id) {
        TaskExecutorProcessSpec size =
                TaskExecutorProcessUtils.processSpecFromConfig(configuration);
        List<String> command =
                command(
                        TaskManagerRunner.class.getName(),
                        ProcessMemoryUtils.generateJvmParametersStr(size),
                        TaskExecutorProcessUtils.generateDynamicConfigsStr(size));
        command.add("-Dtaskmanager.resource-id=" + id);
        return command;
    }

    private List<String> command(String entry, String jvm, String sizes) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(words(jvm));
        command.addAll(words(configuration.get(CoreOptions.FLINK_JVM_OPTIONS)));
        command.add("-Djava.io.tmpdir=" + scratch);
        command.add(
                "-Dlog4j2.configurationFile=" + distribution.conf().resolve("log4j2.properties"));
        command.addAll(List.of("-cp", distribution.flink(), entry));
        command.addAll(List.of("--configDir", distribution.conf().toString()));
        overrides.forEach((key, value) -> command.add("-D" + key + "=" + value));
        command.addAll(words(sizes));
        return command;
    }

    private static List<String> words(String text) {
        return Arrays.asList(text.trim().split("\\s+"));
    }
}
