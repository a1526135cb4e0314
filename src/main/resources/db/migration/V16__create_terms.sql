-- The terms of a platform, version by version: evidence, so added and never changed.
create table terms (
  platform_id uuid not null,
  id uuid not null,
  kind text not null,
  version text not null,
  url text not null,
  text_sha256 bytea not null,
  effective_at timestamptz not null,
  created_at timestamptz not null,
  constraint terms_pk primary key (platform_id, id),
  constraint terms_version_unique unique (platform_id, kind, version),
  constraint terms_platform_fk foreign key (platform_id) references platforms (id),
  constraint terms_text_sha256_is_sha_256 check (octet_length(text_sha256) = 32)
);

alter table terms enable row level security;
alter table terms force row level security;
create policy terms_of_platform on terms to vouch_app using (platform_id = current_platform());
revoke update, delete on terms from vouch_app;

create index terms_newest on terms (platform_id, created_at desc, id desc);
create index terms_in_force on terms (platform_id, kind, effective_at desc, created_at desc, id desc);
