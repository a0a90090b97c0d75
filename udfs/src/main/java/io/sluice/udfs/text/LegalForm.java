package io.sluice.udfs.text;

/** Forms of companies: they are no part of the name by which people know a merchant. */
final class LegalForm {

    private static final Rewrites FORMS =
            Rewrites.of(
                    " (?:GMBH )?& CO\\.? KGA?A?\\b.*$",
                    "",
                    " (?:SE|AG|AB)$",
                    "",
                    " (?:GMBH|INC|LLC|LTD|LIMITED|PLC|CORP|PTY|PVT|PRIVATE|B\\.?V|N\\.V|SAS|SARL|SRL|LTDA|KG|OHG|OYJ?|A/S|S/A|S\\.A|S\\.L|S\\.P\\.A|S\\.R\\.L|SP\\."
                        + " Z O\\.O|A\\.S|A\\.Ş|E\\.S|E\\.K|CO\\.)\\.?(?=$|[ ,*])(?: SACAT?\\b)?",
                    "");

    private LegalForm() {}

    static String strip(String text) {
        return FORMS.applyAll(text);
    }
}
