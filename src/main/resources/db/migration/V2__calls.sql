-- What the carrier told us, only ever inserted. "parameters" is form-encoded text, sorted; "digest" its SHA-256.
create table call_event (
    call_uuid   text        not null,
    kind        text        not null,
    digest      text        not null,
    parameters  text        not null,
    decision    text,
    received_at timestamptz not null,
    primary key (call_uuid, kind, digest)
);

-- What the events of a call say together; can be rebuilt from them at any time.
create table call (
    call_uuid                   text        primary key,
    caller                      text        not null,
    from_address                text,
    to_address                  text,
    caller_name                 text,
    company_number_id           bigint,
    company_number_name         text,
    company_number_sip_endpoint text,
    company_number_phone_number text,
    state                       text        not null,
    outcome                     text,
    missed_reason               text,
    user_id                     bigint,
    user_name                   text,
    user_number_id              bigint,
    user_number_label           text,
    user_number_sip_endpoint    text,
    user_number_phone_number    text,
    started_at                  timestamptz not null,
    answered_at                 timestamptz,
    ended_at                    timestamptz,
    ring_seconds                integer,
    talk_seconds                integer,
    voicemail_url               text,
    voicemail_seconds           integer,
    voicemail_recording_id      text,
    hangup_cause                text,
    hangup_code                 integer,
    hangup_name                 text,
    hangup_source               text
);

-- The log is read newest first.
create index call_newest on call (started_at desc, call_uuid desc);
create index call_of_caller on call (caller text_pattern_ops, started_at desc);
create index call_of_line on call (company_number_id, started_at desc);
create index call_of_user on call (user_id, started_at desc) where user_id is not null;
create index call_open on call (state) where state <> 'ENDED';
