-- A partition for each day, made when its first row comes and a day ahead; and the end of old days.

create table transactions_odd partition of transactions default;
create table decisions_odd partition of decisions default;
create table alerts_odd partition of alerts default;
create table dead_letters_odd partition of dead_letters default;
create table outcomes_odd partition of outcomes default;

create function newest_day(of_table text) returns date
language plpgsql stable as $$
declare
    leaf record;
    found date;
begin
    for leaf in
        select child.relname as name, to_date(right(child.relname, 8), 'YYYYMMDD') as day
        from pg_inherits join pg_class child on child.oid = inhrelid
        where inhparent = format('sluice.%I', of_table)::regclass and child.relname ~ '_[0-9]{8}$'
        order by 2 desc
    loop
        execute format('select day from sluice.%I limit 1', leaf.name) into found;
        if found is not null then
            return found;
        end if;
    end loop;
    return null;
end $$;
comment on function newest_day is
    'Newest day of which a table has rows, odd days left aside; null if it has none.';

create function add_day(to_table text, new_day date) returns void
language plpgsql as $$
declare
    leaf text := format('%s_%s', to_table, to_char(new_day, 'YYYYMMDD'));
    odd text := to_table || '_odd';
begin
    perform from pg_class where relnamespace = 'sluice'::regnamespace and relname = leaf;
    if found then
        return;
    end if;
    perform set_config('lock_timeout', '2s', true);
    perform pg_advisory_xact_lock(hashtext('sluice.' || to_table));
    perform from pg_class where relnamespace = 'sluice'::regnamespace and relname = leaf;
    if found then
        return; -- Made while this one waited.
    end if;
    execute format('create table sluice.%I (like sluice.%I including defaults including constraints)',
        leaf, to_table);
    execute format('lock table sluice.%I in access exclusive mode', odd);
    execute format('insert into sluice.%I select * from sluice.%I where day = %L', leaf, odd, new_day);
    execute format('delete from sluice.%I where day = %L', odd, new_day);
    execute format('alter table sluice.%I attach partition sluice.%I for values from (%L) to (%L)',
        to_table, leaf, new_day, new_day + 1);
end $$;
comment on function add_day is
    'Makes the partition of a day unless it is there, and moves the day''s odd rows into it. Safe while others write.';

create function ensure_day(of_table text, of_day date, retained_days integer) returns boolean
language plpgsql as $$
begin
    -- What is dated in the future, or too old to be kept, stays odd.
    if not isfinite(of_day) or of_day > current_date + 1 or of_day < sluice.newest_day(of_table) - retained_days then
        return true;
    end if;
    begin
        perform sluice.add_day(of_table, of_day);
    exception when lock_not_available or deadlock_detected then
        return false;
    end;
    begin
        perform sluice.add_day(of_table, of_day + 1);
    exception when lock_not_available or deadlock_detected then
        null; -- Not needed yet; whoever needs it makes it.
    end;
    return true;
end $$;
comment on function ensure_day is
    'Makes room for a day''s rows, and for the next day''s, so that nobody waits at midnight. False if readers are in the way: rows are odd until another try succeeds.';

create function drop_old_days(of_table text, retained_days integer) returns integer
language plpgsql as $$
declare
    oldest date := sluice.newest_day(of_table) - retained_days;
    leaf record;
    dropped integer := 0;
begin
    perform set_config('lock_timeout', '2s', true);
    for leaf in
        select child.relname as name
        from pg_inherits join pg_class child on child.oid = inhrelid
        where inhparent = format('sluice.%I', of_table)::regclass and child.relname ~ '_[0-9]{8}$'
            and to_date(right(child.relname, 8), 'YYYYMMDD') < oldest
        order by 1
    loop
        execute format('drop table sluice.%I', leaf.name);
        dropped := dropped + 1;
    end loop;
    if oldest is not null then
        execute format('delete from sluice.%I where day < %L', of_table || '_odd', oldest);
    end if;
    return dropped;
end $$;
comment on function drop_old_days is
    'Drops the days of a table that are further back from its newest day than so many days; gives their number.';
