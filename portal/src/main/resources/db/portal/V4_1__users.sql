-- Who may come in: people with a password, programs with a token, and the sessions that are open.

create table portal.app_user (
    -- Opaque: facts carry it for ever, so it must not name anybody.
    id             text        primary key,
    username       text        not null unique check (username = lower(username)),
    password_hash  text        not null,
    role           text        not null check (role in ('COORDINATOR', 'AUDITOR', 'FUNDER', 'ADMINISTRATOR', 'DATA_PROTECTION_OFFICER')),
    organisation   text,
    must_change    boolean     not null default false,
    created_at     timestamptz not null,
    disabled_at    timestamptz,
    check (role <> 'COORDINATOR' or organisation is not null)
);

create table portal.bearer_token (
    id           text        primary key,
    -- SHA-256 of the token; the token itself is shown once and kept nowhere.
    hash         bytea       not null unique check (octet_length(hash) = 32),
    label        text        not null,
    role         text        not null check (role in ('COORDINATOR', 'AUDITOR', 'FUNDER', 'ADMINISTRATOR', 'DATA_PROTECTION_OFFICER', 'REGISTRAR')),
    organisation text,
    access       text        not null check (access in ('READ', 'WRITE')),
    created_by   text        not null,
    created_at   timestamptz not null,
    expires_at   timestamptz not null,
    revoked_at   timestamptz,
    check (role <> 'COORDINATOR' or organisation is not null)
);

-- Columns as Spring Session 4.1 expects them.
create table portal.spring_session (
    primary_id            char(36)     not null,
    session_id            char(36)     not null,
    creation_time         bigint       not null,
    last_access_time      bigint       not null,
    max_inactive_interval int          not null,
    expiry_time           bigint       not null,
    principal_name        varchar(100),
    constraint spring_session_pk primary key (primary_id)
);
create unique index spring_session_by_id on portal.spring_session (session_id);
create index spring_session_by_expiry on portal.spring_session (expiry_time);
create index spring_session_by_principal on portal.spring_session (principal_name);

create table portal.spring_session_attributes (
    session_primary_id char(36)     not null,
    attribute_name     varchar(200) not null,
    attribute_bytes    bytea        not null,
    constraint spring_session_attributes_pk primary key (session_primary_id, attribute_name),
    constraint spring_session_attributes_fk foreign key (session_primary_id)
        references portal.spring_session (primary_id) on delete cascade
);
