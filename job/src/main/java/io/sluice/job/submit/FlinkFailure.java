package io.sluice.job.submit;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What went wrong in Flink, in one line: the job's own where it gives one, else the root cause. */
public final class FlinkFailure {

    private static final Pattern REFUSED =
            Pattern.compile("ProgramParametrizationException: ([^\\n\\r]+)");
    private static final Pattern CAUSE = Pattern.compile("(?m)^Caused by: ([^\\n\\r]+)");
    private static final Pattern TYPE = Pattern.compile("^[\\w.$]+(?:Exception|Error): ");

    private static final String FLINKS_OPTION =
            "you can set the --allowNonRestoredState option on the CLI";
    private static final String OUR_OPTION = "give --drop-state";

    private FlinkFailure() {}

    /** The line of a stack trace as text. */
    public static String line(String trace) {
        Matcher refused = REFUSED.matcher(trace);
        if (refused.find()) {
            return refused.group(1);
        }
        List<String> causes = CAUSE.matcher(trace).results().map(found -> found.group(1)).toList();
        String root =
                causes.isEmpty()
                        ? trace.lines().findFirst().orElse("no reason given")
                        : causes.get(causes.size() - 1);
        return TYPE.matcher(root).replaceFirst("").replace(FLINKS_OPTION, OUR_OPTION);
    }
}
