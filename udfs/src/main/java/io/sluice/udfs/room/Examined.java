package io.sluice.udfs.room;

import io.sluice.udfs.model.Evidence;
import io.sluice.udfs.window.EventKey;
import java.util.List;

/**
 * A payment as it leaves a room's examination.
 *
 * @param evidence found
 * @param event its place in the log, to be kept beside its identity
 * @param mark fingerprint of device, network and place, to be kept likewise
 */
public record Examined(List<Evidence> evidence, EventKey event, int mark) {}
