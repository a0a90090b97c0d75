package io.sluice.udfs.table;

import io.sluice.udfs.text.Pseudonym;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.flink.table.functions.FunctionContext;
import org.apache.flink.table.functions.ScalarFunction;

/**
 * {@code PSEUDONYM(value [, key_id])}: a keyed {@link Pseudonym} of an identifier.
 *
 * <p>A secret is the content of a file: SQL and configuration are logged and shown in the web
 * interface, a file is neither. The job's parameters ({@code pipeline.global-job-parameters}) say
 * where: {@value #KEYS} is a directory with one file per key, named by the key's id, on every
 * machine that runs the query (a mounted Kubernetes secret is one); {@value #KEY_ID} is the key for
 * calls that name none. A missing parameter or file fails the query.
 */
public final class PseudonymFunction extends ScalarFunction {

    /** Job parameter: directory with one file per key, named by its id, holding its secret. */
    public static final String KEYS = "sluice.pseudonym.keys";

    /** Job parameter: the key to use where a call names none. */
    public static final String KEY_ID = "sluice.pseudonym.key-id";

    private static final long serialVersionUID = 1L;

    private transient FunctionContext context;
    private transient Map<String, Pseudonym> pseudonyms;

    @Override
    public void open(FunctionContext context) {
        this.context = context;
        this.pseudonyms = new HashMap<>();
    }

    /** Under the configured key; NULL for NULL. */
    public String eval(String value) {
        return value == null ? null : eval(value, parameter(KEY_ID));
    }

    /** Under the named key; NULL if either is NULL. */
    public String eval(String value, String keyId) {
        return value == null || keyId == null
                ? null
                : pseudonyms.computeIfAbsent(keyId, this::keyed).of(value);
    }

    /** The planner's machine need not have the keys. */
    @Override
    public boolean supportsConstantFolding() {
        return false;
    }

    private Pseudonym keyed(String keyId) {
        String file = Pseudonym.checkedKeyId(keyId);
        try {
            return new Pseudonym(keyId, Files.readString(Path.of(parameter(KEYS), file)));
        } catch (IOException e) {
            throw new UncheckedIOException("PSEUDONYM can't read the key " + keyId, e);
        }
    }

    private String parameter(String name) {
        String value = context.getJobParameter(name, "");
        if (value.isEmpty()) {
            throw new IllegalStateException("PSEUDONYM needs the job parameter " + name);
        }
        return value;
    }
}
