package io.sluice.local.terminal;

import io.sluice.local.csv.CsvReport;
import io.sluice.local.figures.Figures;
import io.sluice.local.figures.Summary;
import io.sluice.local.house.Answer;
import java.util.List;

/** Shows what happens. For one thread. */
public interface View {

    /** A step of the start or the end. */
    void say(String step);

    /**
     * The history runs through.
     *
     * @param share done, 0 to 1
     * @param decided decisions so far
     * @param perSecond decisions a second
     */
    void history(double share, long decided, double perSecond);

    /** The live phase, some times a second. */
    void live(Figures figures);

    /** The end. */
    void summary(Summary summary);

    /**
     * What the tables say.
     *
     * @param there binding decisions in the tables
     * @param decided binding decisions in the ledger
     * @param answers to example queries
     */
    void answers(long there, long decided, List<Answer> answers);

    /**
     * A file is replayed.
     *
     * @param eventTime of the newest payment, epoch milliseconds
     * @param decided decisions so far
     * @param perSecond decisions a second
     */
    void replay(long eventTime, long decided, double perSecond);

    /** The end of a file. */
    void report(CsvReport report);
}
