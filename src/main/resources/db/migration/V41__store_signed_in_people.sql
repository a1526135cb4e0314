-- A session at the desk belongs to a key, or to a person whom the identity provider has identified.
alter table desk_sessions
  alter column key_hash drop not null,
  add column subject text,
  add column person text,
  -- Those that the settings named at the sign-in.
  add column groups text[] not null default '{}',
  -- For the sign-out at the provider. Encrypted.
  add column id_token bytea,
  add constraint desk_sessions_of_somebody check ((key_hash is null) = (subject is not null and person is not null));
