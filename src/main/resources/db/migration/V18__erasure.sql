-- Callers that were erased within the last day: the journals of all nodes are looked through for them. Of the number only a
-- digest is kept, salted anew for each erasure.
create table caller_erasure (
    id           bigint      generated always as identity primary key,
    salt         text        not null,
    digest       text        not null,
    requested_at timestamptz not null default now()
);

-- The calls whose caller is erased: when that was done, null while it is not, and how many events there were then.
create table erased_call (
    call_uuid text        primary key,
    erased_at timestamptz,
    events    integer     not null default 0
);

create index erased_call_waiting on erased_call (call_uuid) where erased_at is null;
create index erased_call_recent on erased_call (erased_at);
