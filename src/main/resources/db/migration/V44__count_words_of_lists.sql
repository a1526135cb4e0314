-- How many names of an edition have a word that sounds so: a name of common words is shared by accident. Words of a single
-- name are left out.
create table sanctions_words (
  edition bigint not null,
  sound text not null,
  names integer not null,
  constraint sanctions_words_pk primary key (edition, sound),
  constraint sanctions_words_edition_fk foreign key (edition) references sanctions_editions (id)
);

alter table sanctions_editions add column names integer not null default 0;

grant maintain on sanctions_words to vouch_app;
