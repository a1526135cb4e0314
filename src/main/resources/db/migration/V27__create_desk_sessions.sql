-- Reviewers who are signed in at the desk: with a key, or as a person whom the identity provider has identified. The
-- cookie's token and the key are known by their hashes only.
create table desk_sessions (
  platform_id uuid not null,
  token_hash bytea not null,
  key_hash bytea,
  subject text,
  person text,
  -- Those that the settings named at the sign-in.
  groups text[] not null default '{}',
  -- For the sign-out at the provider. Encrypted.
  id_token bytea,
  created_at timestamptz not null,
  -- To half a minute.
  last_used_at timestamptz not null,
  constraint desk_sessions_pk primary key (platform_id, token_hash),
  constraint desk_sessions_platform_fk foreign key (platform_id) references platforms (id),
  constraint desk_sessions_of_somebody check ((key_hash is null) = (subject is not null and person is not null))
);

alter table desk_sessions enable row level security;
alter table desk_sessions force row level security;
create policy desk_sessions_of_platform on desk_sessions to vouch_app using (platform_id = current_platform());
