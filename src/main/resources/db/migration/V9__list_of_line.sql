create index call_list_of_line on call (company_number_id, (coalesce(listed_at, started_at)) desc);
drop index call_of_line;
