package io.sluice.udfs.window;

/**
 * How a log groups its events. Logs of another shape stay readable.
 *
 * @param rowBytes size of the hot row above which the older half of its events leaves it
 * @param leafEvents most events of a leaf, at most 64
 * @param fanOut most children of a branch
 */
public record LogShape(int rowBytes, int leafEvents, int fanOut) {

    /** What the bench found best. */
    public static final LogShape DEFAULT = new LogShape(508, 32, 40);

    /** Checks the bounds. */
    public LogShape {
        if (leafEvents < 2 || leafEvents > Long.SIZE || fanOut < 2) {
            throw new IllegalArgumentException("leaves hold 2 to 64 events, branches 2 or more");
        }
    }
}
