-- What a load has left in the log: calls|answered, with user and app|voicemail, with address|not finished|wrong
-- Rows follow their events within a quarter of a second.
do $$ begin perform pg_sleep(1); end $$;
select count(*),
       count(*) filter (where outcome = 'ANSWERED' and user_id is not null and user_number_id is not null
                          and answered_at is not null),
       count(*) filter (where outcome = 'VOICEMAIL' and voicemail_url is not null and voicemail_seconds is not null),
       count(*) filter (where ended_at is null),
       count(*) filter (where ended_at is not null and (
              outcome not in ('ANSWERED', 'VOICEMAIL', 'MISSED')
           or company_number_id is null or caller = '' or talk_seconds is null or hangup_cause is null
           or (outcome = 'ANSWERED' and voicemail_url is not null)
           or (user_id is not null and user_id is distinct from
                 (select app.user_id from user_number app where app.id = call.user_number_id))))
  from call;
