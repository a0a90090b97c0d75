-- What analysts ask first.

create function maturity() returns interval
language sql immutable as $$ select interval '30 days' $$;
comment on function maturity is
    'How long after a payment its outcomes are taken to be complete. Replace it to change it.';

create view alerts_by_hour as
select date_trunc('hour', payment_time) as hour,
    type,
    count(*) as alerts,
    count(distinct group_id) as groups,
    count(*) filter (where action in ('HOLD', 'BLOCK', 'FREEZE')) as stopped,
    max(score) as max_score,
    sum(reference_micros) / 1e6 as reference_value
from alerts
group by 1, 2;
comment on view alerts_by_hour is 'Alerts by hour of payment time and pattern.';
comment on column alerts_by_hour.hour is 'Start of the hour.';
comment on column alerts_by_hour.type is 'Named pattern.';
comment on column alerts_by_hour.alerts is 'Payments with that pattern.';
comment on column alerts_by_hour.groups is 'Groups that they belong to.';
comment on column alerts_by_hour.stopped is 'How many of the payments were to be held, blocked or frozen.';
comment on column alerts_by_hour.max_score is 'Highest score.';
comment on column alerts_by_hour.reference_value is 'Sum of their values in the reference currency; payments without a rate add none.';

create view risky_accounts as
select account,
    round((standing_strength * power(2::double precision,
        - extract(epoch from as_of - standing_time)::double precision
        / extract(epoch from half_life)::double precision))::numeric, 1) as risk,
    as_of,
    standing_cause as cause,
    standing_time as since,
    standing_sender as sender,
    standing_transaction_id as transaction_id,
    peak_strength as peak,
    peak_cause,
    peak_time,
    findings
from account_risk
cross join (select max(standing_time) as as_of from account_risk) newest;
comment on view risky_accounts is 'Risk of each account, faded to the newest charge of any account: so a replay of old payments reads like live ones.';
comment on column risky_accounts.account is 'The account.';
comment on column risky_accounts.risk is '0 to 100: what remains of its standing charge.';
comment on column risky_accounts.as_of is 'Time that it has faded to.';
comment on column risky_accounts.cause is 'What was found.';
comment on column risky_accounts.since is 'When the payment was made in which it was found.';
comment on column risky_accounts.sender is 'Sender of that payment.';
comment on column risky_accounts.transaction_id is 'Id of that payment.';
comment on column risky_accounts.peak is 'Strength of the strongest charge ever.';
comment on column risky_accounts.peak_cause is 'What was found then.';
comment on column risky_accounts.peak_time is 'When the payment was made in which that was found.';
comment on column risky_accounts.findings is 'How many findings there were.';

create view decisions_explained as
select d.day,
    d.payment_time,
    d.sender,
    d.id,
    d.revision,
    t.recipient,
    t.channel,
    t.amount,
    t.currency,
    d.score,
    d.level,
    d.action,
    d.mode,
    d.override,
    d.anomaly,
    coalesce((
        select string_agg(reason ->> 'text', '; ' order by position)
        from jsonb_array_elements(d.reasons) with ordinality as listed (reason, position)
    ), '') as reasons,
    d.degraded,
    array_to_string(d.missing, ', ') as missing
from decisions d
left join transactions t using (day, sender, id);
comment on view decisions_explained is 'Each decision beside its payment, with its reasons as text.';
comment on column decisions_explained.day is 'Day of the payment''s time, UTC. A query that names it is fast.';
comment on column decisions_explained.payment_time is 'When the payment was made.';
comment on column decisions_explained.sender is 'Account that pays.';
comment on column decisions_explained.id is 'The sender''s own name for the payment.';
comment on column decisions_explained.revision is '1 binds; a later one informs.';
comment on column decisions_explained.recipient is 'Account that is paid.';
comment on column decisions_explained.channel is 'How it was paid.';
comment on column decisions_explained.amount is 'Amount as received.';
comment on column decisions_explained.currency is 'Currency of the amount.';
comment on column decisions_explained.score is '0 to 100.';
comment on column decisions_explained.level is 'SAFE, LOW, MEDIUM, HIGH or CRITICAL.';
comment on column decisions_explained.action is 'APPROVE, FLAG, STEP_UP, HOLD, BLOCK or FREEZE.';
comment on column decisions_explained.mode is 'ENFORCE, or OBSERVE: nothing is carried out.';
comment on column decisions_explained.override is 'List or rule that decided over the score.';
comment on column decisions_explained.anomaly is 'Strongest named pattern.';
comment on column decisions_explained.reasons is 'Reasons, strongest first.';
comment on column decisions_explained.degraded is 'Whether evidence was missing that should have been there.';
comment on column decisions_explained.missing is 'Analyzers without a score.';

create view decision_rates as
select day,
    channel,
    count(*) as decisions,
    count(*) filter (where action = 'APPROVE') as approved,
    count(*) filter (where action in ('FLAG', 'STEP_UP', 'HOLD')) as reviewed,
    count(*) filter (where action in ('BLOCK', 'FREEZE')) as blocked,
    round(count(*) filter (where action in ('FLAG', 'STEP_UP', 'HOLD'))::numeric / count(*), 6) as review_rate,
    round(count(*) filter (where action in ('BLOCK', 'FREEZE'))::numeric / count(*), 6) as block_rate
from decisions
join transactions using (day, sender, id)
where revision = 1
group by day, channel;
comment on view decision_rates is 'How binding decisions fall, by day and channel.';
comment on column decision_rates.day is 'Day of payment time, UTC.';
comment on column decision_rates.channel is 'How it was paid.';
comment on column decision_rates.decisions is 'Payments judged.';
comment on column decision_rates.approved is 'Payments approved.';
comment on column decision_rates.reviewed is 'Payments that a person looks at or the payer confirms: FLAG, STEP_UP, HOLD.';
comment on column decision_rates.blocked is 'Payments refused: BLOCK, FREEZE.';
comment on column decision_rates.review_rate is 'Share of reviewed payments, 0 to 1.';
comment on column decision_rates.block_rate is 'Share of refused payments, 0 to 1.';

create view live_quality as
with judged as (
    select day, sender, id, action <> 'APPROVE' as marked, action in ('HOLD', 'BLOCK', 'FREEZE') as stopped
    from decisions
    where revision = 1
        and payment_time <= (select max(payment_time) from decisions
            where payment_time <= current_timestamp + interval '1 day') - sluice.maturity()
), told as (
    select distinct on (sender, transaction_id)
        sender, transaction_id as id, kind in ('CHARGEBACK', 'FRAUD_CONFIRMED') as fraud
    from outcomes
    where kind in ('CHARGEBACK', 'FRAUD_CONFIRMED', 'GENUINE_CONFIRMED')
    order by sender, transaction_id, known_at desc, fraud desc
)
select day,
    count(*) as payments,
    count(*) filter (where marked) as marked,
    count(*) filter (where fraud) as frauds,
    count(*) filter (where marked and fraud) as caught,
    count(*) filter (where stopped and fraud is null) as stopped_untold,
    round(count(*) filter (where marked and fraud)::numeric
        / nullif(count(*) filter (where marked), 0), 6) as "precision",
    round(count(*) filter (where marked and fraud)::numeric
        / nullif(count(*) filter (where fraud), 0), 6) as recall
from judged
left join told using (sender, id)
group by day;
comment on view live_quality is 'How right binding decisions were, by day, for payments at least maturity() older than the newest. Of what sources say of whose will a payment was, the latest counts; a payment that nobody speaks of counts as genuine.';
comment on column live_quality.day is 'Day of payment time, UTC.';
comment on column live_quality.payments is 'Payments judged.';
comment on column live_quality.marked is 'Payments that were not simply approved.';
comment on column live_quality.frauds is 'Payments that turned out to be fraud.';
comment on column live_quality.caught is 'Frauds among the marked.';
comment on column live_quality.stopped_untold is 'Payments held, blocked or frozen that nobody speaks of: they count against precision, although a stopped fraud seldom gets a chargeback.';
comment on column live_quality."precision" is 'Share of frauds among the marked, 0 to 1; null if none was marked.';
comment on column live_quality.recall is 'Share of the frauds that were marked, 0 to 1; null if there was none.';
