create index call_list_of_caller on call (caller text_pattern_ops, (coalesce(listed_at, started_at)) desc);
drop index call_of_caller;
