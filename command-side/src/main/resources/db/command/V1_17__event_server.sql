-- Who keeps the log: PostgreSQL itself, or an Axon Server whose events command.event has a copy of, at the same
-- positions. Never both: each would give out the same positions.
create table command.log_keeper (
    one    boolean primary key default true check (one),
    keeper text    not null check (keeper in ('POSTGRESQL', 'AXON_SERVER'))
);
insert into command.log_keeper (keeper) select 'POSTGRESQL' from command.log_head where next > 0;

-- Commands on their way to Axon Server: written before the append, deleted with the copying of their events. A claim
-- that stays led to nothing, or to events that are not copied yet.
create table command.command_claim (
    id         uuid               primary key,
    hmac       bytea              not null,
    stream_id  text collate "C"   not null,
    claimed_at timestamptz        not null
);
