-- Sessions of people who signed out. Their cookies are good by themselves until then, so each node has to know what was ended.

create table ended_session (
    id         uuid primary key,
    good_until timestamptz not null
);

comment on column ended_session.good_until is 'when the cookie would have expired; after that the row is removed';
