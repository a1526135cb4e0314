-- Three roles beside the owner that runs these migrations. Roles belong to the whole cluster, so they may exist already.
do $$
begin
  -- What the application works as: it owns nothing, and row-level security binds it.
  create role vouch_app nologin;
exception when duplicate_object or unique_violation then null;
end $$;

do $$
begin
  -- What the list view reads as: see create_customers.
  create role vouch_search nologin;
exception when duplicate_object or unique_violation then null;
end $$;

do $$
begin
  -- What erase_customer works as: the application itself can change none of what was written for the record.
  create role vouch_eraser nologin;
exception when duplicate_object or unique_violation then null;
end $$;

do $$
begin
  if not pg_has_role(current_user, 'vouch_app', 'set') then
    grant vouch_app to current_user;
  end if;
  if not pg_has_role(current_user, 'vouch_search', 'set') then
    grant vouch_search to current_user;
  end if;
  if not pg_has_role(current_user, 'vouch_eraser', 'set') then
    grant vouch_eraser to current_user;
  end if;
end $$;

grant usage on schema public to vouch_app, vouch_search, vouch_eraser;
alter default privileges in schema public grant select, insert, update, delete on tables to vouch_app;

-- The platform of the running transaction; null outside one. (After a reset the setting is '', not null.)
create function current_platform() returns uuid
  language sql stable parallel safe
  return nullif(current_setting('app.platform', true), '')::uuid;
