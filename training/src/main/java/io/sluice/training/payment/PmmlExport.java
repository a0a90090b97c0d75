package io.sluice.training.payment;

import jakarta.xml.bind.JAXBException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.dmg.pmml.PMML;
import org.jpmml.lightgbm.GBDT;
import org.jpmml.lightgbm.HasLightGBMOptions;
import org.jpmml.lightgbm.LightGBMUtil;
import org.jpmml.model.metro.MetroJAXBSerializer;

/** Turns LightGBM's own form into PMML whose output {@code probability(1)} is the prediction. */
final class PmmlExport {

    private static final String TARGET = "fraud";

    /** Uncompacted trees keep the row counts that explanations need. */
    private static final Map<String, ?> OPTIONS =
            Map.of(
                    HasLightGBMOptions.OPTION_COMPACT,
                    false,
                    HasLightGBMOptions.OPTION_NAN_AS_MISSING,
                    true);

    private PmmlExport() {}

    /**
     * The document, without the time of its making and what varies between runs: the same trees
     * give the same bytes.
     */
    static byte[] pmml(Trees trees) throws IOException {
        byte[] text = trees.text().getBytes(StandardCharsets.UTF_8);
        GBDT model = LightGBMUtil.loadGBDT(new ByteArrayInputStream(text));
        PMML pmml = model.encodePMML(OPTIONS, TARGET, null);
        pmml.requireHeader().setTimestamp(null);
        dropImportances(pmml);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new MetroJAXBSerializer().serializePretty(pmml, out);
        } catch (JAXBException e) {
            throw new IOException("PMML can't be written: " + e.getMessage(), e);
        }
        return out.toByteArray();
    }

    /** The converter lists them in the order of their hash codes. */
    private static void dropImportances(PMML pmml) {
        pmml.getModels().forEach(model -> model.requireMiningSchema().getExtensions().clear());
    }
}
