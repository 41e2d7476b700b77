-- When a row last said something new, by the clock of the transaction that wrote it: programs ask for the calls that changed
-- since they last asked. Null for a row of an earlier version, of which nothing became known since it was listed.
alter table call add column changed_at timestamptz;
create index call_list_of_changes on call ((coalesce(changed_at, listed_at, started_at)), call_uuid);
create index call_list_of_outcome on call (outcome, (coalesce(listed_at, started_at)) desc) where outcome is not null;
