package io.sluice.job.kafka;

import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.common.eventtime.WatermarkGenerator;
import org.apache.flink.api.common.eventtime.WatermarkOutput;

/** Says which number of the one order has passed. */
final class Numbers implements WatermarkGenerator<RawRecord> {

    /** Rooms hold what has not passed: they shall not hold much. */
    private static final int OFTEN = 128;

    private long latest = Long.MIN_VALUE;

    @Override
    public void onEvent(RawRecord taken, long number, WatermarkOutput output) {
        latest = number;
        if (number % OFTEN == 0) {
            output.emitWatermark(new Watermark(number));
        }
    }

    @Override
    public void onPeriodicEmit(WatermarkOutput output) {
        output.emitWatermark(new Watermark(latest));
    }
}
