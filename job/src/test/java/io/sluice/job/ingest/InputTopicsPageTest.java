package io.sluice.job.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sluice.job.control.ControlDocuments;
import io.sluice.job.control.ControlKind;
import io.sluice.job.control.InvalidControlException;
import io.sluice.udfs.model.Intake;
import io.sluice.udfs.model.IntakeRules;
import io.sluice.udfs.model.OutcomeField;
import io.sluice.udfs.model.OutcomeValidator;
import io.sluice.udfs.model.RawFields;
import io.sluice.udfs.model.TransactionField;
import io.sluice.udfs.model.TransactionValidator;
import io.sluice.udfs.model.WireField;
import io.sluice.udfs.policy.Rulebook;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What docs/input-topics.md shows is accepted, and it names every field. */
class InputTopicsPageTest {

    private static final long RECEIVED = 1_800_000_000_000L;
    private static final int LONGEST = 1 << 20;

    private String page;

    @BeforeEach
    void read() throws IOException {
        page = Files.readString(Path.of("../docs/input-topics.md"));
    }

    @Test
    void showsAPaymentThatIsAccepted() {
        RawFields<TransactionField> fields =
                fields(TransactionField.class, example("The topic `transactions`", "json"));
        assertThat(new TransactionValidator(IntakeRules.DEFAULT).validate(fields, RECEIVED))
                .isInstanceOf(Intake.Accepted.class);
    }

    @Test
    void showsAnOutcomeThatIsAccepted() {
        RawFields<OutcomeField> fields =
                fields(OutcomeField.class, example("The topic `outcomes`", "json"));
        assertThat(new OutcomeValidator(IntakeRules.DEFAULT).validate(fields, RECEIVED))
                .isInstanceOf(Intake.Accepted.class);
    }

    @ParameterizedTest
    @EnumSource
    void showsADocumentOfEachKindThatCanBeTakenIntoForce(ControlKind kind)
            throws InvalidControlException {
        ControlDocuments documents = new ControlDocuments("USD");
        Rulebook ground = documents.ground();
        String document = documentOf(kind);
        Rulebook rules = documents.apply(ground, kind, document);
        assertThat(ControlDocuments.version(rules, kind))
                .isNotEqualTo(ControlDocuments.version(ground, kind));
        assertThatThrownBy(() -> documents.apply(ground, kind, document + "\nmore: 1\n"))
                .isInstanceOf(InvalidControlException.class);
    }

    @Test
    void namesEveryFieldWithAllItsNames() {
        assertNamed("The topic `transactions`", TransactionField.values());
        assertNamed("The topic `outcomes`", OutcomeField.values());
    }

    private void assertNamed(String heading, WireField... fields) {
        List<String> rows = section(heading).lines().filter(line -> line.startsWith("|")).toList();
        assertThat(rows).hasSize(fields.length + 2);
        for (int i = 0; i < fields.length; i++) {
            List<String> names = fields[i].names();
            String[] cells = rows.get(i + 2).split("\\|");
            assertThat(cells[1].strip()).isEqualTo("`" + names.get(0) + "`");
            String others = String.join("`, `", names.subList(1, names.size()));
            assertThat(cells[4].strip()).isEqualTo(others.isEmpty() ? "" : "`" + others + "`");
        }
    }

    private String documentOf(ControlKind kind) {
        String all = section("The topic `control`");
        return block(all.substring(all.indexOf("**" + kind.key() + "**")), "yaml");
    }

    private String example(String heading, String language) {
        return block(section(heading), language);
    }

    private String section(String heading) {
        String rest = page.substring(page.indexOf("## " + heading + "\n") + 3);
        int next = rest.indexOf("\n## ");
        return next < 0 ? rest : rest.substring(0, next);
    }

    private static String block(String text, String language) {
        return Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
                .matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1))
                .findFirst()
                .orElseThrow();
    }

    private static <F extends Enum<F> & WireField> RawFields<F> fields(
            Class<F> type, String example) {
        Intake<RawFields<F>> read =
                new JsonFields<>(new RawFields.Names<>(type), LONGEST)
                        .read(example.getBytes(StandardCharsets.UTF_8));
        return ((Intake.Accepted<RawFields<F>>) read).value();
    }
}
