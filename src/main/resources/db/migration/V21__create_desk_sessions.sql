-- Reviewers who are signed in at the desk. The cookie's token and the key are known by their hashes only.
create table desk_sessions (
  platform_id uuid not null,
  token_hash bytea not null,
  key_hash bytea not null,
  created_at timestamptz not null,
  -- To half a minute.
  last_used_at timestamptz not null,
  constraint desk_sessions_pk primary key (platform_id, token_hash),
  constraint desk_sessions_platform_fk foreign key (platform_id) references platforms (id)
);

alter table desk_sessions enable row level security;
alter table desk_sessions force row level security;
create policy desk_sessions_of_platform on desk_sessions to vouch_app using (platform_id = current_platform());
