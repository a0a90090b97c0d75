package io.sluice.udfs.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RawFieldsTest {

    private static final RawFields.Names<TransactionField> NAMES =
            new RawFields.Names<>(TransactionField.class);

    @Test
    void prefersTheCanonicalNameAndSeesRepeats() {
        RawFields<TransactionField> raw = new RawFields<>(NAMES);

        assertThat(raw.put("user_id", "second")).isTrue();
        assertThat(raw.put("sender", "first")).isTrue();
        assertThat(raw.put("from", "third")).isTrue();
        assertThat(raw.put("sender", "again")).isFalse();
        assertThat(raw.put("unheard_of", "x")).isTrue();
        assertThat(raw.get(TransactionField.SENDER)).isEqualTo("first");
        assertThat(raw.putMetric("m", "1")).isTrue();
        assertThat(raw.putMetric("m", "2")).isFalse();
        assertThat(NAMES.field("mcc")).isEqualTo(TransactionField.CATEGORY);
        assertThat(NAMES.field("unheard_of")).isNull();
    }
}
