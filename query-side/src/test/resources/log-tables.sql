-- The log's tables as the views read them.
create schema command;
create table command.event (
    position    bigint             primary key,
    stream_id   text collate "C"   not null,
    sequence    bigint             not null,
    stream_type text               not null,
    event_id    text collate "C"   not null unique,
    recorded_at text collate "C"   not null check (length(recorded_at) = 27),
    name        text               not null,
    revision    text,
    payload     bytea              not null,
    metadata    bytea              not null
);
create table command.log_head (
    one         boolean     primary key default true check (one),
    next        bigint      not null,
    recorded_at timestamptz not null
) with (fillfactor = 10);
insert into command.log_head (next, recorded_at) values (0, 'epoch');
