-- The audio of messages, each cut into pieces: a statement has a second and a half, and a listener who seeks needs one piece.
create table voicemail_audio (
    call_uuid    text        primary key,
    content_type text        not null,
    bytes        integer     not null,
    sha256       text        not null,
    copied_at    timestamptz not null default now()
);

create table voicemail_piece (
    call_uuid text    not null references voicemail_audio on delete cascade,
    piece     integer not null,
    audio     bytea   not null,
    primary key (call_uuid, piece)
);

-- Audio is compressed as it comes.
alter table voicemail_piece alter column audio set storage external;

-- Copies that failed, and when each is tried again.
create table voicemail_attempt (
    call_uuid text        primary key,
    attempts  integer     not null,
    next_at   timestamptz not null,
    trouble   text        not null,
    since     timestamptz not null default now()
);

-- Recordings that Plivo is still to delete.
create table recording_deletion (
    recording_id text        primary key,
    attempts     integer     not null default 0,
    next_at      timestamptz not null default now(),
    trouble      text,
    since        timestamptz not null default now()
);

alter table call add column voicemail_archived_at timestamptz;

create index call_without_copy on call ((coalesce(listed_at, started_at)) desc, call_uuid desc)
    where voicemail_url is not null and voicemail_archived_at is null;
