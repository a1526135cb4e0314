package dev.vouch.screening;

/** The formats of lists that can be read. */
enum ListFormat {
    /** The legacy CSV files of the US Treasury, of the SDN list and of the consolidated one. */
    OFAC_CSV(new OfacCsv()),
    /** The simplified CSV of OpenSanctions. */
    OPENSANCTIONS_CSV(new OpenSanctionsCsv());

    private final ListReader reader;

    ListFormat(ListReader reader) {
        this.reader = reader;
    }

    ListReader reader() {
        return reader;
    }
}
