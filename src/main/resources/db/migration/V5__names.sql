-- Equal names of lines, equal labels of one user's apps and endpoints that differ in capital letters only are refused.
--
-- By triggers and not by unique indexes, since a directory of an earlier version may hold such pairs: they stay until
-- somebody changes them. Whoever writes holds the row of directory_version, so two writers cannot pass each other.

create function refuse_equal_line() returns trigger language plpgsql as $$
begin
    if exists (select 1 from company_number where lower(name) = lower(new.name) and id <> new.id) then
        raise exception 'another line has this name' using errcode = 'FD001';
    end if;
    return null;
end
$$;

create function refuse_equal_label() returns trigger language plpgsql as $$
begin
    if exists (select 1 from user_number
               where user_id = new.user_id and lower(label) = lower(new.label) and id <> new.id) then
        raise exception 'another app of the user has this label' using errcode = 'FD001';
    end if;
    return null;
end
$$;

create function refuse_equal_endpoint() returns trigger language plpgsql as $$
begin
    if exists (select 1 from endpoint where lower(key) = lower(new.key) and key <> new.key) then
        raise exception 'another endpoint differs in capital letters only' using errcode = 'unique_violation';
    end if;
    return null;
end
$$;

create index endpoint_lower_key on endpoint (lower(key));

create trigger company_number_name_is_new
    after insert on company_number
    for each row execute function refuse_equal_line();

create trigger company_number_new_name_is_new
    after update of name on company_number
    for each row when (old.name is distinct from new.name) execute function refuse_equal_line();

-- At the end of the change, or two apps could not swap their labels.

create constraint trigger user_number_label_is_new
    after insert on user_number deferrable initially deferred
    for each row execute function refuse_equal_label();

create constraint trigger user_number_new_label_is_new
    after update of label on user_number deferrable initially deferred
    for each row when (old.label is distinct from new.label) execute function refuse_equal_label();

create trigger endpoint_is_new
    after insert on endpoint
    for each row execute function refuse_equal_endpoint();

-- As before, and endpoints that a change leaves as they are stay untouched.
create or replace function hold_endpoints() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' then
        if row(new.sip_endpoint, new.phone_number) is not distinct from row(old.sip_endpoint, old.phone_number) then
            return null;
        end if;
    end if;
    execute format('delete from endpoint where %I = $1', tg_argv[0]) using new.id;
    execute format('insert into endpoint (key, %I) select endpoint_key(address), $1'
            || ' from unnest($2) as address where address is not null', tg_argv[0])
        using new.id, array[new.sip_endpoint::text, new.phone_number::text];
    return null;
end
$$;
