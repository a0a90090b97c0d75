package io.sluice.udfs.analyzer.biometric;

import io.sluice.udfs.model.Codec;
import io.sluice.udfs.model.Wire;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The stored form of a {@link MetricPopulation}: version, then name and quantiles per metric. */
public final class MetricPopulationCodec implements Codec<MetricPopulation> {

    private static final int VERSION = 1;

    @Override
    public void write(MetricPopulation population, DataOutput out) throws IOException {
        out.writeByte(VERSION);
        Wire.writeUnsigned(population.metrics().size(), out);
        for (Map.Entry<String, PopulationQuantiles> metric : population.metrics().entrySet()) {
            out.writeUTF(metric.getKey());
            for (int level = 0; level < PopulationQuantiles.LEVELS; level++) {
                out.writeFloat(metric.getValue().quantile(level));
            }
        }
    }

    @Override
    public MetricPopulation read(DataInput in) throws IOException {
        Wire.expectVersion(VERSION, in);
        int size = (int) Wire.readUnsigned(in);
        SortedMap<String, PopulationQuantiles> metrics = new TreeMap<>();
        for (int i = 0; i < size; i++) {
            String name = in.readUTF();
            float[] quantiles = new float[PopulationQuantiles.LEVELS];
            for (int level = 0; level < PopulationQuantiles.LEVELS; level++) {
                quantiles[level] = in.readFloat();
            }
            metrics.put(name, new PopulationQuantiles(quantiles));
        }
        return new MetricPopulation(metrics);
    }
}
