-- Lists are the same for all platforms: no platform_id, no row-level security.
--
-- An edition is what a list said at one time. A new one is written in many small transactions beside the current one and
-- then made current in one short transaction: nobody ever sees half a list, and no long transaction delays the readers of
-- the event log (see ADR 4).
create table sanctions_editions (
  id bigint not null generated always as identity,
  list text not null,
  -- SHA-256 of the files and of how they are read.
  version text not null,
  source text not null,
  entries integer not null,
  names integer not null default 0,
  current boolean not null,
  -- Grows by one with each edition of any list that becomes current, in the order of their commits; 0 before that.
  revision bigint not null default 0,
  -- While it is being written: when last; an edition that nobody writes any more is removed. Then: when it became current.
  imported_at timestamptz not null,
  constraint sanctions_editions_pk primary key (id),
  constraint sanctions_editions_version_unique unique (list, version),
  constraint sanctions_editions_version_is_sha_256 check (version ~ '^[0-9a-f]{64}$')
);

create unique index sanctions_editions_current on sanctions_editions (list) where current;

create table sanctions_entries (
  edition bigint not null,
  id text not null,
  -- Null where the list doesn't say whether it is a person or an organisation.
  kind text,
  name text not null,
  -- 1956, 1956-11 or 1956-11-12, as much as the list knows; several where it isn't sure.
  birth_dates text[] not null,
  countries text[] not null,
  programs text[] not null,
  constraint sanctions_entries_pk primary key (edition, id),
  constraint sanctions_entries_edition_fk foreign key (edition) references sanctions_editions (id),
  constraint sanctions_entries_kind_known check (kind in ('PERSON', 'ORGANISATION'))
);

-- One row for each of an entry's names; those that are the same once normalised are one.
create table sanctions_names (
  edition bigint not null,
  entry_id text not null,
  normalised text not null,
  name text not null,
  -- By what a search finds it: how each word sounds, in several spellings, and the birth dates.
  keys tsvector not null,
  kind text,
  constraint sanctions_names_pk primary key (edition, entry_id, normalised),
  constraint sanctions_names_entry_fk foreign key (edition, entry_id) references sanctions_entries (edition, id)
);

-- A search reads all names that are not in the index yet. With 4 MB of them, which is the default, the planner may rather
-- read the whole table, at ten times the time; how many an import leaves depends on when autovacuum ran.
create index sanctions_names_keys on sanctions_names using gin (keys) with (gin_pending_list_limit = 512);

-- Digital currency addresses of listed persons and companies, in one spelling.
create table sanctions_addresses (
  edition bigint not null,
  address text not null,
  entry_id text not null,
  constraint sanctions_addresses_pk primary key (edition, address, entry_id),
  constraint sanctions_addresses_entry_fk foreign key (edition, entry_id) references sanctions_entries (edition, id)
);

-- How many names of an edition have a word that sounds so: a name of common words is shared by accident. Words of a single
-- name are left out.
create table sanctions_words (
  edition bigint not null,
  sound text not null,
  names integer not null,
  constraint sanctions_words_pk primary key (edition, sound),
  constraint sanctions_words_edition_fk foreign key (edition) references sanctions_editions (id)
);

-- An import analyses what it has written: autovacuum would come minutes later.
grant maintain on sanctions_editions, sanctions_entries, sanctions_names, sanctions_addresses, sanctions_words to vouch_app;
