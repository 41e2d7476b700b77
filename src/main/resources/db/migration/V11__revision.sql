-- How many events the row was computed from: a row is replaced only by one of more events. No default of these is computed
-- for the rows that are there, so no table is rewritten; the revision of old rows is filled in the background.
alter table call add column revision integer not null default 0;

-- When the event was stored, by the database's clock; null for events of an earlier version. The time of receipt would not
-- do for the sweep, since an event that waited in a journal is old when it is stored.
alter table call_event add column stored_at timestamptz;
alter table call_event alter column stored_at set default clock_timestamp();

-- How far the sweep has come, for all nodes.
create table call_sweep (
    only_row     boolean     primary key default true check (only_row),
    swept_until  timestamptz not null default clock_timestamp(),
    filled_until text        default ''
);

comment on column call_sweep.filled_until is 'calls up to this id have a revision; null once all have';

insert into call_sweep default values;

-- Calls whose events are stored and which this code cannot compute; a later version may.
create table call_not_computed (
    call_uuid text        primary key,
    tried_at  timestamptz not null default clock_timestamp()
);
