-- Two users with one e-mail address are refused: by it Frontdesk knows people who sign in.
--
-- By a trigger, as in V5__names.sql: users of an earlier version who share one keep it until somebody changes it.

create function refuse_equal_email() returns trigger language plpgsql as $$
begin
    if exists (select 1 from user_account where lower(email) = lower(new.email) and id <> new.id) then
        raise exception 'another user has this e-mail address' using errcode = 'FD002';
    end if;
    return null;
end
$$;

create trigger user_account_email_is_new
    after insert on user_account
    for each row when (new.email is not null) execute function refuse_equal_email();

create trigger user_account_new_email_is_new
    after update of email on user_account
    for each row when (lower(old.email) is distinct from lower(new.email)) execute function refuse_equal_email();
