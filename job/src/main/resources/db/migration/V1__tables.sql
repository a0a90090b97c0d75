-- What the ledger says, as rows. Every table that grows with payments is partitioned by day (UTC);
-- the default partition takes the odd day: see the functions.

create table transactions (
    day date not null,
    sender text not null,
    id text not null,
    payment_time timestamptz not null,
    received_at timestamptz not null,
    recipient text,
    kind text not null,
    original_id text,
    channel text not null,
    instrument text,
    amount numeric not null,
    currency text not null,
    reference_micros bigint,
    merchant_name text,
    merchant_id text,
    category text,
    location jsonb,
    utc_offset_minutes integer,
    device_id text,
    device_type text,
    ip text,
    biometrics jsonb,
    chain_id text,
    tx_hash text,
    block bigint,
    token text,
    incumbent_decision text,
    content_hash text not null,
    assumed text[] not null,
    source_topic text not null,
    source_partition integer not null,
    source_offset bigint not null,
    primary key (day, sender, id)
) partition by range (day);
create index on transactions (id);
create index on transactions (recipient, payment_time) where recipient is not null;

comment on table transactions is 'Payments as accepted, one row each.';
comment on column transactions.day is 'Day of the payment''s time, UTC.';
comment on column transactions.sender is 'Account that pays.';
comment on column transactions.id is 'The sender''s own name for the payment.';
comment on column transactions.payment_time is 'When it was made, by its own account.';
comment on column transactions.received_at is 'When its record was received.';
comment on column transactions.recipient is 'Account that is paid; null if none was named.';
comment on column transactions.kind is 'PAYMENT, TRANSFER, REFUND, REVERSAL or PREAUTH.';
comment on column transactions.original_id is 'Payment that a refund or reversal undoes.';
comment on column transactions.channel is 'CARD, UPI, BANK_TRANSFER, STABLECOIN or INVOICE.';
comment on column transactions.instrument is 'Card, account or address that was used.';
comment on column transactions.amount is 'Amount exactly as received.';
comment on column transactions.currency is 'Currency of the amount: three letters or a token.';
comment on column transactions.reference_micros is 'Value in the reference currency, millionths; null without a rate.';
comment on column transactions.merchant_name is 'Name of the merchant.';
comment on column transactions.merchant_id is 'Id of the merchant.';
comment on column transactions.category is 'Merchant category code.';
comment on column transactions.location is 'Coordinates (lat, lon), country or city.';
comment on column transactions.utc_offset_minutes is 'The payer''s local time less UTC, minutes.';
comment on column transactions.device_id is 'Device that was used.';
comment on column transactions.device_type is 'Kind of the device.';
comment on column transactions.ip is 'Network address of the device.';
comment on column transactions.biometrics is 'Named behavioural measurements.';
comment on column transactions.chain_id is 'Chain that it was made on.';
comment on column transactions.tx_hash is 'Hash of the transaction on the chain.';
comment on column transactions.block is 'Block on the chain.';
comment on column transactions.token is 'Contract of the token.';
comment on column transactions.incumbent_decision is 'What another system had decided.';
comment on column transactions.content_hash is '128 bits of SHA-256 over the known fields as given.';
comment on column transactions.assumed is 'Fields that were not given and filled in.';
comment on column transactions.source_topic is 'Topic of its record.';
comment on column transactions.source_partition is 'Partition of its record.';
comment on column transactions.source_offset is 'Offset of its record.';

create table decisions (
    day date not null,
    sender text not null,
    id text not null,
    revision integer not null,
    payment_time timestamptz not null,
    content_hash text not null,
    score integer not null,
    level text not null,
    action text not null,
    mode text not null,
    override text,
    anomaly text,
    alert_types text[] not null,
    episode_id text,
    confidence double precision not null,
    reasons jsonb not null,
    evidence jsonb not null,
    features double precision[] not null,
    feature_registry text not null,
    versions jsonb not null,
    degraded boolean not null,
    missing text[] not null,
    truncated text[] not null,
    assumed text[] not null,
    took_ms bigint not null,
    ledger_partition integer not null,
    ledger_offset bigint not null,
    appended_at timestamptz not null,
    primary key (day, sender, id, revision)
) partition by range (day);
create index on decisions (id);
create index on decisions (payment_time);

comment on table decisions is 'Verdicts, one row for each payment and revision: the first published, which stands.';
comment on column decisions.day is 'Day of the payment''s time, UTC.';
comment on column decisions.sender is 'Account that pays.';
comment on column decisions.id is 'The sender''s own name for the payment.';
comment on column decisions.revision is '1 binds; a later one informs.';
comment on column decisions.payment_time is 'When the payment was made.';
comment on column decisions.content_hash is 'Hash of the payment that was judged.';
comment on column decisions.score is '0 to 100.';
comment on column decisions.level is 'SAFE, LOW, MEDIUM, HIGH or CRITICAL.';
comment on column decisions.action is 'APPROVE, FLAG, STEP_UP, HOLD, BLOCK or FREEZE.';
comment on column decisions.mode is 'ENFORCE, or OBSERVE: nothing is carried out.';
comment on column decisions.override is 'List or rule that decided over the score; null if none did.';
comment on column decisions.anomaly is 'Strongest named pattern; null if there is none.';
comment on column decisions.alert_types is 'All named patterns.';
comment on column decisions.episode_id is 'Group that people are told of it by: alert_groups.id; null if the payment passes unmarked.';
comment on column decisions.confidence is '0 to 1: share of the weight that had evidence.';
comment on column decisions.reasons is 'At most four, strongest first: code, subject, strength, values, text.';
comment on column decisions.evidence is 'Of each analyzer: state, score, findings.';
comment on column decisions.features is 'Feature vector in the registry''s order; null where missing.';
comment on column decisions.feature_registry is 'Version of the registry that names the features.';
comment on column decisions.versions is 'Of each room: policy, lists, rates, shape and models in force.';
comment on column decisions.degraded is 'Whether evidence was missing that should have been there.';
comment on column decisions.missing is 'Analyzers without a score.';
comment on column decisions.truncated is 'Analyzers whose evidence was cut or approximate.';
comment on column decisions.assumed is 'Fields of the payment that were not given and filled in.';
comment on column decisions.took_ms is 'From decoding to verdict, milliseconds.';
comment on column decisions.ledger_partition is 'Partition of its record in the ledger.';
comment on column decisions.ledger_offset is 'Offset of its record in the ledger.';
comment on column decisions.appended_at is 'When the ledger took it.';

create table alerts (
    day date not null,
    id text not null,
    group_id text not null,
    type text not null,
    group_key text not null,
    sender text not null,
    transaction_id text not null,
    revision integer not null,
    payment_time timestamptz not null,
    score integer not null,
    action text,
    text text not null,
    reference_micros bigint,
    known_at timestamptz not null,
    primary key (day, id)
) partition by range (day);
create index on alerts (group_id);
create index on alerts (sender, transaction_id);

comment on table alerts is 'Payments that people should hear of, one row for each payment and pattern.';
comment on column alerts.day is 'Day of the payment''s time, UTC.';
comment on column alerts.id is 'The same for the same pattern of the same revision.';
comment on column alerts.group_id is 'Group that it belongs to: alert_groups.id.';
comment on column alerts.type is 'Named pattern.';
comment on column alerts.group_key is 'Whom it is about, such as sender:alice or device:d1.';
comment on column alerts.sender is 'Account that pays.';
comment on column alerts.transaction_id is 'The sender''s own name for the payment.';
comment on column alerts.revision is 'Revision of the decision that says so.';
comment on column alerts.payment_time is 'When the payment was made.';
comment on column alerts.score is '0 to 100; 0 if no decision says it.';
comment on column alerts.action is 'What the decision told to do; null if no decision says it.';
comment on column alerts.text is 'First reason, or what happened.';
comment on column alerts.reference_micros is 'Value in the reference currency, millionths; null without a rate.';
comment on column alerts.known_at is 'When the ledger took it.';

create table alert_groups (
    id text primary key,
    version bigint not null,
    type text not null,
    group_key text not null,
    window_start timestamptz not null,
    window_end timestamptz not null,
    alerts bigint not null,
    cleared bigint not null,
    retracted boolean not null,
    action text,
    max_score integer not null,
    first_payment timestamptz not null,
    last_payment timestamptz not null,
    reference_micros bigint not null,
    opened_at timestamptz not null,
    updated_at timestamptz not null,
    worst_sender text not null,
    worst_transaction_id text not null,
    worst_text text not null,
    earliest jsonb not null
);
create index on alert_groups (last_payment);

comment on table alert_groups is 'Alerts of one episode as one row, in its newest version.';
comment on column alert_groups.id is 'The same for the same pattern about the same in the same window.';
comment on column alert_groups.version is 'When the ledger took its latest alert, epoch milliseconds, and one more for each change; a lower one never replaces a higher one.';
comment on column alert_groups.type is 'Named pattern.';
comment on column alert_groups.group_key is 'Whom it is about, such as sender:alice or device:d1.';
comment on column alert_groups.window_start is 'Start of its suppression window, by payment time.';
comment on column alert_groups.window_end is 'End of its suppression window, by payment time.';
comment on column alert_groups.alerts is 'How many payments it has.';
comment on column alert_groups.cleared is 'How many of them turned out to be the payer''s own.';
comment on column alert_groups.retracted is 'Whether all of them did.';
comment on column alert_groups.action is 'What the worst decision told to do; null if no decision did.';
comment on column alert_groups.max_score is 'Highest score.';
comment on column alert_groups.first_payment is 'When its earliest payment was made.';
comment on column alert_groups.last_payment is 'When its latest payment was made.';
comment on column alert_groups.reference_micros is 'Sum of the payments'' values in the reference currency, millionths.';
comment on column alert_groups.opened_at is 'When the ledger took the first alert.';
comment on column alert_groups.updated_at is 'When the latest change became known.';
comment on column alert_groups.worst_sender is 'Sender of the payment with the highest score.';
comment on column alert_groups.worst_transaction_id is 'Id of the payment with the highest score.';
comment on column alert_groups.worst_text is 'First reason of the payment with the highest score.';
comment on column alert_groups.earliest is 'The first few payments by time: sender, id, score, time.';

create table account_risk (
    account text primary key,
    version bigint not null,
    findings bigint not null,
    half_life interval not null,
    standing_strength integer not null,
    standing_time timestamptz not null,
    standing_cause text not null,
    standing_sender text not null,
    standing_transaction_id text not null,
    peak_strength integer not null,
    peak_time timestamptz not null,
    peak_cause text not null,
    peak_sender text not null,
    peak_transaction_id text not null
);
create index on account_risk (standing_time);

comment on table account_risk is 'What was found of an account itself over time: each charge fades, the one of which most remains stands.';
comment on column account_risk.account is 'The account.';
comment on column account_risk.version is 'When the ledger took the latest finding, epoch milliseconds, and one more for each finding; a lower one never replaces a higher one.';
comment on column account_risk.findings is 'How many findings were applied.';
comment on column account_risk.half_life is 'Time in which half of a charge fades.';
comment on column account_risk.standing_strength is 'Strength of the charge of which most remains, 1 to 100, before fading.';
comment on column account_risk.standing_time is 'When the payment was made in which it was found.';
comment on column account_risk.standing_cause is 'What was found.';
comment on column account_risk.standing_sender is 'Sender of that payment.';
comment on column account_risk.standing_transaction_id is 'Id of that payment.';
comment on column account_risk.peak_strength is 'Strength of the strongest charge ever, 1 to 100.';
comment on column account_risk.peak_time is 'When the payment was made in which that was found.';
comment on column account_risk.peak_cause is 'What was found then.';
comment on column account_risk.peak_sender is 'Sender of that payment.';
comment on column account_risk.peak_transaction_id is 'Id of that payment.';

create table dead_letters (
    day date not null,
    topic text not null,
    "partition" integer not null,
    "offset" bigint not null,
    reason text not null,
    form text not null,
    detail text not null,
    received_at timestamptz not null,
    length integer not null,
    sha256 text not null,
    raw bytea not null,
    key_id text,
    nonce bytea,
    primary key (day, topic, "partition", "offset")
) partition by range (day);

comment on table dead_letters is 'Records that were refused.';
comment on column dead_letters.day is 'Day of receipt, UTC.';
comment on column dead_letters.topic is 'Topic of the refused record.';
comment on column dead_letters."partition" is 'Partition of the refused record.';
comment on column dead_letters."offset" is 'Offset of the refused record.';
comment on column dead_letters.reason is 'Why it was refused.';
comment on column dead_letters.form is 'raw: the bytes as they came; rendered: the payment written anew.';
comment on column dead_letters.detail is 'What was wrong and where, for a person.';
comment on column dead_letters.received_at is 'When the record was received.';
comment on column dead_letters.length is 'Bytes of the whole value.';
comment on column dead_letters.sha256 is 'SHA-256 of the whole value, hexadecimal.';
comment on column dead_letters.raw is 'The value, perhaps cut; encrypted if key_id is not null. Analysts can''t read it.';
comment on column dead_letters.key_id is 'Key that raw is encrypted with (AES-256-GCM): the first 8 bytes of its SHA-256, hexadecimal; null if raw lies in the clear.';
comment on column dead_letters.nonce is 'Nonce of the encryption, 12 bytes; null if raw lies in the clear.';

create table outcomes (
    day date not null,
    sender text not null,
    transaction_id text not null,
    kind text not null,
    source text not null,
    known_at timestamptz not null,
    occurred_at timestamptz not null,
    received_at timestamptz not null,
    primary key (day, sender, transaction_id, kind, source, known_at)
) partition by range (day);
create index on outcomes (sender, transaction_id);

comment on table outcomes is 'What became of payments, one row for each thing that a source said.';
comment on column outcomes.day is 'Day on which it became known, UTC.';
comment on column outcomes.sender is 'Account that pays.';
comment on column outcomes.transaction_id is 'The sender''s own name for the payment.';
comment on column outcomes.kind is 'DECLINED, SETTLED, RELEASED, REFUNDED, REVERSED, CHARGEBACK, FRAUD_CONFIRMED or GENUINE_CONFIRMED.';
comment on column outcomes.source is 'Who says so; empty if nobody is named.';
comment on column outcomes.known_at is 'When it became known; it counts for payments from then on.';
comment on column outcomes.occurred_at is 'When it happened.';
comment on column outcomes.received_at is 'When its record was received.';

create table refused_rows (
    "table" text not null,
    key text not null,
    error text not null,
    content text not null,
    key_id text,
    nonce bytea,
    refused_at timestamptz not null default now(),
    primary key ("table", key)
);

comment on table refused_rows is 'Rows that Postgres would not take, so that nothing is lost silently. Empty unless something is wrong.';
comment on column refused_rows."table" is 'Where it should have gone.';
comment on column refused_rows.key is 'Its key there.';
comment on column refused_rows.error is 'Kind of the error: SQLSTATE, or class if no row could be made. What it says may quote values and is in the content.';
comment on column refused_rows.content is 'What the error says and the row''s values by column, as text; encrypted and in base64 if there is a key_id.';
comment on column refused_rows.key_id is 'Which key encrypted it; null if none did.';
comment on column refused_rows.nonce is 'Nonce of the encryption; table|key is authenticated with it.';
comment on column refused_rows.refused_at is 'When it was refused, by the database''s clock.';
