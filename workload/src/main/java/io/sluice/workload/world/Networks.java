package io.sluice.workload.world;

/**
 * Network addresses that a person pays from.
 *
 * @param home of the household
 * @param work of the place of work
 * @param mobile of the carrier
 */
public record Networks(String home, String work, String mobile) {

    /** At home or on the move. */
    String out(boolean athome) {
        return athome ? home : mobile;
    }
}
