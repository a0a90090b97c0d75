package io.sluice.job.submit;

/**
 * Submits the job to a Flink cluster, and stops, cancels and shows it there. {@code scripts/submit}
 * runs this from the job jar and has the help text.
 */
public final class Submit {

    private Submit() {}

    /** Prints what the cluster answered; exits with 1 and one line if it could not be done. */
    public static void main(String[] arguments) {
        try {
            System.out.println(carryOut(arguments));
        } catch (SubmitException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    /**
     * Does what the arguments say.
     *
     * @return a job's id, a savepoint's path, or jobs a line each
     * @throws SubmitException in one line, if it can't be done
     */
    public static String carryOut(String... arguments) {
        Plan plan = SubmitArguments.parse(arguments);
        ClusterApi cluster = new ClusterApi(plan.cluster(), plan.patience());
        return new Submission(cluster, plan.patience()).carryOut(plan.command());
    }
}
