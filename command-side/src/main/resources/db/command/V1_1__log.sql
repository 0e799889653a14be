-- The log: every fact that was ever recorded, in the order of record. Positions are 0, 1, 2, ... without a hole,
-- given by the appender under the lock of log_head and never by a sequence.
create schema if not exists command;

create table command.event (
    position    bigint             primary key check (position >= 0),
    stream_id   text collate "C"   not null,
    sequence    bigint             not null check (sequence >= 0),
    stream_type text               not null,
    event_id    text collate "C"   not null unique,
    recorded_at text collate "C"   not null check (length(recorded_at) = 27), -- 2026-11-22T05:34:55.123456Z
    name        text               not null,
    revision    text,
    payload     bytea              not null, -- JSON, UTF-8
    metadata    bytea              not null, -- JSON, UTF-8
    unique (stream_id, sequence)
);

-- One row: the next free position and the last record time. Whoever holds its lock is the only one who appends.
create table command.log_head (
    one         boolean     primary key default true check (one),
    next        bigint      not null,
    recorded_at timestamptz not null
) with (fillfactor = 10);
insert into command.log_head (next, recorded_at) values (0, 'epoch');

-- Which command was answered with which positions. Can be made again from the metadata of the events.
create table command.command_position (
    id    uuid   primary key,
    first bigint not null,
    last  bigint not null,
    hmac  bytea  not null
);

create function command.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'the log is only ever appended to' using errcode = 'restrict_violation';
end $$;
create trigger append_only before update or delete or truncate on command.event
    for each statement execute function command.refuse_change();

-- JSON as jsonb where jsonb can hold it; a text with an escaped NUL, which jsonb cannot, as one JSON string.
create function command.readable(stored bytea) returns jsonb language sql immutable as $$
    select case when position('\u0000' in convert_from(stored, 'UTF8')) > 0
        then to_jsonb(convert_from(stored, 'UTF8'))
        else convert_from(stored, 'UTF8')::jsonb end
$$;

create view command.log as
    select position, stream_id, sequence, stream_type, event_id, recorded_at::timestamptz as recorded_at, name, revision,
           command.readable(payload) as payload, command.readable(metadata) as metadata
    from command.event;

-- The last position recorded at or before an instant (in the stored form); -1 when there is none. Record times never
-- go back along positions, so halving finds it with a few reads by primary key.
create function command.position_at(instant text) returns bigint language plpgsql stable as $$
declare
    low    bigint := 0;
    high   bigint;
    middle bigint;
begin
    select next into high from command.log_head;
    while low < high loop
        middle := (low + high) / 2;
        if (select recorded_at from command.event where position = middle) <= instant collate "C" then
            low := middle + 1;
        else
            high := middle;
        end if;
    end loop;
    return low - 1;
end $$;
