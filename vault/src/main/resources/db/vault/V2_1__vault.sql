create schema if not exists vault;

-- Which key-encryption key is in use. The key itself lies in a file outside the database; the check values tell whether
-- the file at hand is the right one. The row is there from the start, so that there is always something to lock:
-- wrapping a data key takes it for share, rotation takes it for update.
create table vault.key_encryption (
    only_row          boolean primary key default true check (only_row),
    vault             uuid,
    epoch             integer not null default 0 check (epoch >= 0),
    key_check         text,
    fingerprint_check text,
    constraint set_up_as_a_whole check (
        (epoch = 0 and vault is null and key_check is null and fingerprint_check is null)
        or (epoch > 0 and vault is not null and key_check is not null and fingerprint_check is not null))
);
insert into vault.key_encryption default values;

-- One data key per subject. An erased subject keeps its row for ever, without the key: nobody can make it a new one.
create table vault.data_key (
    subject     text collate "C" primary key,
    key_id      text collate "C" not null unique,
    state       text not null check (state in ('LIVE', 'ERASED')),
    epoch       integer not null,
    wrapped_key text,
    made_at     timestamptz not null default clock_timestamp(),
    erased_at   timestamptz,
    constraint live_has_a_key check ((state = 'LIVE') = (wrapped_key is not null)),
    constraint erased_says_when check ((state = 'ERASED') = (erased_at is not null))
);
