-- What Frontdesk remembers of its dealings with Plivo. All else is asked of Plivo each time.

create table plivo_account (
    only_row     boolean primary key default true check (only_row),
    installation text not null check (installation ~ '^[0-9a-f]{8}$'),
    applied_at   timestamptz
);

comment on column plivo_account.installation is
    'in the names of all that is made at Plivo, so that two Frontdesks with one account leave each other alone';
comment on column plivo_account.applied_at is 'the first time; null before';

insert into plivo_account (installation)
values (substr(md5(random()::text || clock_timestamp()::text || coalesce(inet_server_addr()::text, '')), 1, 8));
