package io.sluice.local.fault;

/** Rows of the tables in the texts of {@link LedgerModel}: a key and what is compared. */
final class TableQueries {

    static final String TRANSACTIONS =
            "select concat_ws('|', sender, id), content_hash from sluice.transactions";

    static final String DECISIONS =
            """
            select concat_ws('|', sender, id, revision),
                   concat_ws('|', score, action, content_hash, ledger_partition, ledger_offset)
            from sluice.decisions\
            """;

    static final String ALERTS =
            """
            select id, concat_ws('|', group_id, type, group_key, sender, transaction_id, revision,
                                 score, coalesce(action, ''), text)
            from sluice.alerts\
            """;

    static final String GROUPS =
            """
            select id, concat_ws('|', type, group_key, alerts, cleared,
                                 case when retracted then 't' else 'f' end,
                                 coalesce(action, ''), max_score, worst_sender,
                                 worst_transaction_id, worst_text,
                                 (extract(epoch from first_payment) * 1000)::bigint,
                                 (extract(epoch from last_payment) * 1000)::bigint,
                                 reference_micros,
                                 (extract(epoch from opened_at) * 1000)::bigint,
                                 (select string_agg(concat(named->>'sender', '/', named->>'id'),
                                                    ',' order by place)
                                  from jsonb_array_elements(earliest)
                                       with ordinality as all_named (named, place)))
            from sluice.alert_groups\
            """;

    static final String VERSIONS = "select id, version::text from sluice.alert_groups";

    static final String ACCOUNTS =
            """
            select account, concat_ws('|', version,
                                      standing_strength,
                                      (extract(epoch from standing_time) * 1000)::bigint,
                                      standing_cause, standing_sender, standing_transaction_id,
                                      peak_strength,
                                      (extract(epoch from peak_time) * 1000)::bigint,
                                      peak_cause, peak_sender, peak_transaction_id)
            from sluice.account_risk\
            """;

    static final String OUTCOMES =
            """
            select concat_ws('|', sender, transaction_id, kind, source,
                             (extract(epoch from known_at) * 1000)::bigint), ''
            from sluice.outcomes\
            """;

    static final String DEAD_LETTERS =
            "select concat_ws('|', topic, \"partition\", \"offset\"), reason"
                    + " from sluice.dead_letters";

    static final String REFUSED =
            "select concat_ws('|', \"table\", key), error from sluice.refused_rows";

    static final String WENT_BACK =
            "select distinct concat_ws('|', name, key, version), '' from went_back";

    private TableQueries() {}
}
