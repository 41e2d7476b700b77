-- A mail to one user about one call, for one reason. It names neither caller nor address: both are read when it is sent. Waiting:
-- next_at says when it is tried, and while it is being tried until when no other node may do so. No reference to the user: a mail to
-- a user who was removed is dropped when it is due.
create table mail (
    id           bigint generated always as identity primary key,
    user_id      bigint      not null,
    call_uuid    text        not null,
    kind         text        not null,
    created_at   timestamptz not null default now(),
    status       text        not null default 'waiting' check (status in ('waiting', 'sent', 'failed', 'dropped')),
    attempts     integer     not null default 0,
    next_at      timestamptz not null default now(),
    attempted_at timestamptz,
    trouble      text,
    unique (call_uuid, kind, user_id)
);

comment on column mail.attempts is 'counts each attempt that began, so that a late result of an earlier one changes nothing';
comment on column mail.trouble is 'why it is not sent; words of Frontdesk''s own, since those of a server may repeat the mail';

create index mail_waiting on mail (next_at) where status = 'waiting';
create index mail_age on mail (created_at) where status = 'waiting';
create index mail_failed on mail (attempted_at) where status = 'failed';
