/**
 * The rules in force: read from the control topic at every start, then brought to every room by
 * broadcast.
 *
 * <p>Never imports rooms.
 */
package io.sluice.job.control;
