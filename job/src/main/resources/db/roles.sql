-- Run at each start of the job, in one transaction: who may read. Nobody but the owner may write.

-- Two at once would change the same rows of the catalogue, which Postgres refuses.
select pg_advisory_xact_lock(hashtext('sluice.roles'));

revoke all on schema sluice from public;
revoke all on all tables in schema sluice from public;
revoke all on all functions in schema sluice from public;

grant usage on schema sluice to sluice_analyst;
grant select on
    sluice.transactions, sluice.decisions, sluice.alerts, sluice.alert_groups, sluice.account_risk,
    sluice.outcomes, sluice.alerts_by_hour, sluice.risky_accounts, sluice.decisions_explained,
    sluice.decision_rates, sluice.live_quality
    to sluice_analyst;
grant select (day, topic, "partition", "offset", reason, form, detail, received_at, length, sha256)
    on sluice.dead_letters to sluice_analyst;
grant execute on function sluice.maturity() to sluice_analyst;
