-- Who changed what. A trigger writes each change of these tables in the transaction that makes it, so that none is missing,
-- also of those that were made by hand.

create table audit (
    id     bigint generated always as identity primary key,
    at     timestamptz not null default clock_timestamp(),
    author text not null,
    action text not null,
    what   text not null,
    before jsonb,
    after  jsonb
);

create function refuse_change_of_audit() returns trigger language plpgsql as $$
begin
    raise exception 'the audit only grows' using errcode = 'FD002';
end
$$;

create trigger audit_only_grows
    before update or delete or truncate on audit
    for each statement execute function refuse_change_of_audit();

-- The name that signed the transaction (the class Author); a change without one was made by hand.
create function audit_author() returns text language sql stable as $$
    select coalesce(nullif(current_setting('frontdesk.author', true), ''), 'SQL (' || session_user || ')')
$$;

create function camel_case(name text) returns text language sql immutable strict as $$
    select string_agg(
        case when place = 1 then part else upper(left(part, 1) collate "C") || substr(part, 2) end, '' order by place)
    from regexp_split_to_table(name, '_') with ordinality as parts (part, place)
$$;

-- A value as the API writes it.
create function audit_value(value jsonb, is_json boolean) returns jsonb language sql immutable as $$
    select case
        when jsonb_typeof(value) <> 'string' then value
        when is_json then (value #>> '{}')::jsonb
        when value #>> '{}' ~ '^\d{4}-\d\d-\d\dT[\d:.]+\+00:00$' then to_jsonb(replace(value #>> '{}', '+00:00', 'Z'))
        else value
    end
$$;

-- A row as the audit shows it.
create function audit_form(columns jsonb, options text[]) returns jsonb language sql immutable as $$
    select jsonb_object_agg(camel_case(key), audit_value(value, 'json:' || key = any (options)))
    from jsonb_each(columns)
    where not ('hidden:' || key = any (options))
$$;

-- The first argument says what a row is. Then come columns with a mark:
--   hidden:    a change of it is an entry, which does not show it: secrets, and what names a caller
--   unwatched: a change of it is none
--   json:      a text that holds JSON
create function audit_change() returns trigger language plpgsql set timezone to 'UTC' as $$
declare
    options text[] := tg_argv;
    unwatched text[] := array['version'];
    option text;
    old_columns jsonb;
    new_columns jsonb;
begin
    foreach option in array options loop
        if option like 'unwatched:%' then
            unwatched := unwatched || split_part(option, ':', 2);
        end if;
    end loop;
    if tg_op <> 'INSERT' then
        old_columns := to_jsonb(old) - unwatched;
    end if;
    if tg_op <> 'DELETE' then
        new_columns := to_jsonb(new) - unwatched;
    end if;
    if old_columns is distinct from new_columns then
        insert into audit (author, action, what, before, after)
        values (
            audit_author(),
            case tg_op when 'INSERT' then 'create' when 'UPDATE' then 'change' else 'delete' end,
            tg_argv[0] || ' ' || (coalesce(new_columns, old_columns) ->> 'id'),
            audit_form(old_columns, options),
            audit_form(new_columns, options));
    end if;
    return null;
end
$$;

create trigger company_number_is_audited
    after insert or update or delete on company_number
    for each row execute function audit_change('line');

create trigger user_account_is_audited
    after insert or update or delete on user_account
    for each row execute function audit_change('user');

create trigger user_number_is_audited
    after insert or update or delete on user_number
    for each row execute function audit_change('app');

create trigger access_token_is_audited
    after insert or update or delete on access_token
    for each row execute function audit_change('token', 'hidden:hash', 'unwatched:last_used_at');
