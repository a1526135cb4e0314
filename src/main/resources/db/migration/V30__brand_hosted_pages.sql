-- How the pages look to the platform's customers, and where they may lead in the end.
alter table platforms
  add column branding_name text,
  add column branding_color text,
  add column branding_logo bytea,
  -- In hexadecimal, as in the logo's address.
  add column branding_logo_hash text,
  add column redirect_origins text[] not null default '{}',
  add column branding_version bigint not null default 0,
  add constraint platforms_branding_color_is_hex check (branding_color ~ '^#[0-9a-f]{6}$'),
  add constraint platforms_branding_logo_whole check (num_nulls(branding_logo, branding_logo_hash) in (0, 2));
