-- Who signs in to the desk by OpenID Connect acts as a person, without a key.
alter table events
  drop constraint events_actor_type_known,
  add constraint events_actor_type_known check (actor_type in ('KEY', 'PERSON', 'CUSTOMER', 'CHECKS', 'SYSTEM'));
