-- Fills an empty log with the calls of two years, to see how a large one behaves:
--
--   psql "$DATABASE_URL" -v calls=10000000 -f src/test/resources/log/years.sql
--
-- For a database that Frontdesk has migrated, and that serves nobody. 20 lines, 50 users with two apps each, callers that call
-- five times on average, a tenth of them from SIP addresses, 13,700 calls a day if there are ten million. A smaller log has as
-- many a day, and fewer days. Two events a call. Ten million take 20 GB; it says how long they took.
\set ON_ERROR_STOP on
\timing on
set synchronous_commit = off;
set maintenance_work_mem = '512MB';
set jit = off;

-- One after the other, and each after the rows: all of them together would be written at random places.
create temporary table later as
select indexname as name, indexdef as definition from pg_indexes
where schemaname = current_schema() and tablename in ('call', 'call_event') and indexname not like '%\_pkey';
select 'drop index ' || name from later \gexec
alter table call drop constraint call_pkey;
alter table call_event drop constraint call_event_pkey;

create temporary table names as
select array['Anna', 'Ben', 'Clara', 'David', 'Emma', 'Felix', 'Greta', 'Hugo', 'Ida', 'Jonas', 'Klara', 'Leon', 'Mia', 'Noah',
             'Olga', 'Paul', 'Rosa', 'Samuel', 'Tilda', 'Victor'] as first,
       array['Abel', 'Bauer', 'Conrad', 'Dubois', 'Ernst', 'Fischer', 'Garnier', 'Huber', 'Ivanov', 'Jansen', 'Keller',
             'Lambert', 'Moreau', 'Neumann', 'Olsen', 'Petit', 'Richter', 'Schulz', 'Thomas', 'Vogel'] as last,
       array['Sales', 'Support', 'Billing', 'Repairs', 'Orders', 'Press', 'Returns', 'Delivery', 'Hiring', 'Partners'] as line,
       array['Berlin', 'Paris'] as town;

-- The oldest first, as the rows of years lie. "chance" is the same for a call in each run.
insert into call (
    call_uuid, caller, from_address, to_address, caller_name, company_number_id, company_number_name, company_number_phone_number,
    state, outcome, missed_reason, user_id, user_name, user_number_id, user_number_label, user_number_sip_endpoint,
    started_at, answered_at, ended_at, ring_seconds, talk_seconds, voicemail_url, voicemail_seconds, voicemail_recording_id,
    voicemail_archived_at, hangup_cause, hangup_code, hangup_name, hangup_source, confirmed, listed_at, revision, changed_at,
    handled_at, handled_by)
select md5('call ' || n)::uuid,
       case when who % 10 = 0 then 'caller' || who || '@phone.plivo.com' else '49' || 1510000000 + who * 37 end,
       case when who % 10 = 0 then 'sip:caller' || who || '@phone.plivo.com' else '+49' || 1510000000 + who * 37 end,
       '+4930200' || 1000 + place,
       case when who % 3 = 0 then first[1 + who % 20] || ' ' || last[1 + who / 20 % 20] end,
       case when outcome <> 'REJECTED' then 1 + place end,
       case when outcome <> 'REJECTED' then line[1 + place % 10] || ' ' || town[1 + place / 10] end,
       case when outcome <> 'REJECTED' then '+4930200' || 1000 + place end,
       'ENDED', outcome,
       case when outcome = 'MISSED'
            then (array['ABANDONED', 'ABANDONED', 'ABANDONED_AT_VOICEMAIL', 'CLOSED'])[1 + n / 20 % 4] end,
       colleague, first[1 + colleague % 20] || ' ' || last[1 + colleague / 3 % 20], colleague * 2 + n % 2,
       case when colleague is not null then (array['desk', 'mobile'])[1 + n % 2] end,
       'sip:app' || colleague * 2 + n % 2 || '@phone.plivo.com',
       began, case when outcome = 'ANSWERED' then began + ring end,
       began + ring + case when outcome = 'ANSWERED' then talk else interval '20 seconds' end,
       extract(epoch from ring), case when outcome = 'ANSWERED' then extract(epoch from talk) else 0 end,
       case when outcome = 'VOICEMAIL' then 'https://media.plivo.com/v1/Account/X/Recording/' || md5('audio ' || n)::uuid || '.mp3' end,
       case when outcome = 'VOICEMAIL' then 20 end, case when outcome = 'VOICEMAIL' then md5('audio ' || n)::uuid end,
       case when outcome = 'VOICEMAIL' then began + interval '2 minutes' end,
       'NORMAL_CLEARING', 4000, 'Normal Hangup', 'Caller', true, began, 2, began + ring + interval '1 minute',
       case when outcome in ('VOICEMAIL', 'MISSED') and n % 7 > 0 then began + interval '1 hour' end,
       case when outcome in ('VOICEMAIL', 'MISSED') and n % 7 > 0 then 'Anna' end
from names, (
    select *, case when outcome = 'ANSWERED' then 1 + (chance * 7919)::integer % 50 end as colleague
    from (
        select n, chance, 1 + hashint8(n + 11) & 2097151 as who, n % 20 as place,
               date_trunc('second', now() - (:calls - n) * interval '6.3072 seconds') as began,
               make_interval(secs => 2 + (chance * 104729)::integer % 28) as ring,
               make_interval(secs => 5 + (chance * 1299709)::integer % 600) as talk,
               case when chance < 0.7 then 'ANSWERED' when chance < 0.8 then 'VOICEMAIL' when chance < 0.95 then 'MISSED'
                    when chance < 0.97 then 'BLOCKED' when chance < 0.99 then 'REJECTED' else 'FAILED' end as outcome
        from (select n, (hashint8(n)::bigint + 2147483648) / 4294967296.0::float8 as chance from generate_series(1, :calls) as n) as numbers
    ) as calls
) as calls;

insert into call_event (call_uuid, kind, digest, parameters, received_at, stored_at)
select call_uuid, kind, encode(sha256((kind || call_uuid)::bytea), 'hex'),
       'CallStatus=' || status || '&CallUUID=' || call_uuid || '&Direction=inbound&Event=' || event || '&From='
           || replace(from_address, '+', '%2B') || '&To=%2B' || ltrim(to_address, '+'),
       at, at
from call, lateral (values ('ANSWER', 'ringing', 'StartApp', started_at), ('HANGUP', 'completed', 'Hangup', ended_at))
         as reported (kind, status, event, at);

alter table call add primary key (call_uuid);
alter table call_event add primary key (call_uuid, kind, digest);
select definition from later order by name \gexec
update call_sweep set filled_until = null, swept_until = clock_timestamp();
vacuum analyze call;
vacuum analyze call_event;
checkpoint;
select pg_size_pretty(pg_total_relation_size('call')) as calls, pg_size_pretty(pg_total_relation_size('call_event')) as events;
