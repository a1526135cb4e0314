-- One known value per keyset, so that a start with a wrong keyset is refused.
create table keyset_checks (
    keyset text  not null constraint keyset_checks_pkey primary key
        constraint keyset_checks_keyset_check check (keyset in ('MASTER', 'INDEX')),
    value  bytea not null
);
