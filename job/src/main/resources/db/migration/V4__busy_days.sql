-- A long reader of a table keeps a day's partition from being made: rows are odd until it is over.

drop function ensure_day(text, date, integer);

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
