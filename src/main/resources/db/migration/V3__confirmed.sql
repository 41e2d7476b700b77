-- Whether Plivo's own record of the call says what its webhooks said; null while it was not read.
alter table call add column confirmed boolean;

-- How far Plivo's records have been read, in one row for all nodes, and which node reads them now.
create table record_reading (
    one             boolean     primary key default true check (one),
    read_until      timestamptz,
    window_from     timestamptz,
    window_until    timestamptz,
    next_offset     integer     not null default 0,
    looked_at       timestamptz,
    whole_at        timestamptz,
    trouble         text,
    held_by         text,
    held_until      timestamptz not null default '-infinity'
);

insert into record_reading default values;
