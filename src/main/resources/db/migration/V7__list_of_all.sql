-- Each index of the list's order by itself: while one is made, other nodes cannot write calls.
create index call_list on call ((coalesce(listed_at, started_at)) desc, call_uuid desc);
drop index call_newest;
