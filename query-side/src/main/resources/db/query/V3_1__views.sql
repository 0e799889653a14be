create schema if not exists query;

-- The truth about each view: which build serves, and how far it has folded the log. Written in one transaction with the
-- rows. The tables of the builds (query.<view>_<generation>) are made by the program.
create table query.view_head (
    view       text collate "C" primary key,
    edition    integer not null,
    generation bigint not null,
    position   bigint not null check (position >= -1)
);

create sequence query.view_generation;

-- Rows that a fault in a fold stopped.
create table query.stopped (
    view       text collate "C" not null,
    generation bigint not null,
    key        text collate "C" not null,
    position   bigint not null,
    reason     text not null,
    primary key (view, generation, key)
);

-- The rebuild that runs, or was the last, for those in other processes who want to watch it.
create table query.rebuild (
    view       text collate "C" primary key,
    generation bigint not null,
    step       text not null,
    done       bigint not null,
    total      bigint not null,
    started_at timestamptz not null,
    fault      text
);

-- Axon's claims: which process keeps the views up. The token is a cursor; the heads above are the truth.
create table query.token_entry (
    processor_name varchar(255) not null,
    segment        integer not null,
    token          bytea,
    token_type     varchar(255),
    timestamp      varchar(255),
    owner          varchar(255),
    primary key (processor_name, segment)
);
