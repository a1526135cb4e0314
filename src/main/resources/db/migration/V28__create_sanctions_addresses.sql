-- Digital currency addresses of listed persons and companies, in one spelling.
create table sanctions_addresses (
  edition bigint not null,
  address text not null,
  entry_id text not null,
  constraint sanctions_addresses_pk primary key (edition, address, entry_id),
  constraint sanctions_addresses_entry_fk foreign key (edition, entry_id) references sanctions_entries (edition, id)
);

grant maintain on sanctions_addresses to vouch_app;
