create index call_list_of_user on call (user_id, (coalesce(listed_at, started_at)) desc) where user_id is not null;
drop index call_of_user;
