-- Tells the right key-encryption key from another, and nothing about either.
create table installation.key_check (
    only_row boolean not null default true primary key check (only_row),
    mark     bytea   not null
);
