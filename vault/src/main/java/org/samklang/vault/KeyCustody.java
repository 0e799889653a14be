package org.samklang.vault;

import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps key file and database in step. The database's row of the key-encryption key says which epoch is in use; the file
/// holds that key, and for the length of a rotation the coming one too.
final class KeyCustody implements KeyRotation {

    private static final Logger LOG = LoggerFactory.getLogger(KeyCustody.class);
    private static final int REWRAPPED_AT_ONCE = 1_000;

    private final KeyTable table;
    private final KeyFile file;
    private volatile KeyRing ring;

    private KeyCustody(KeyTable table, KeyFile file, KeyRing ring) {
        this.table = table;
        this.file = file;
        this.ring = ring;
    }

    /// Opens the keys of this database, or makes them when it never had any.
    ///
    /// @throws ForeignKeyFile when the file belongs to another database
    /// @throws LostKey        when the database has keys and the file is missing or of another time; no new file is made
    static KeyCustody open(KeyTable table, KeyFile file) {
        KeyRing accepted = table.alone(held -> switch (held.registration()) {
            case Registration.None _ -> registerFirst(held, file);
            case Registration.Registered registered -> verified(file, registered);
        });
        KeyCustody custody = new KeyCustody(table, file, accepted);
        custody.settle();
        return custody;
    }

    private static KeyRing registerFirst(KeyTable.Held held, KeyFile file) throws SQLException {
        KeyRing first = file.read().orElseGet(KeyRing::first);
        if (first.bound() || !first.has(KeyRing.FIRST_EPOCH)) {
            throw new ForeignKeyFile("The key file " + file.path() + " belongs to the vault " + first.vault()
                    + " of another database, and this database has none yet. Name another directory in"
                    + " samklang.vault.directory; delete the file only if its database is gone for good");
        }
        file.write(first);
        LOG.info(
                "Made the key file {}: back it up apart from the database, without it everything sealed is lost",
                file.path());
        held.register(new Registration.Registered(
                first.vault(), KeyRing.FIRST_EPOCH, first.keyCheck(KeyRing.FIRST_EPOCH), first.fingerprintCheck()));
        return first;
    }

    /// The keys of the file, if they are the ones of the database.
    private static KeyRing verified(KeyFile file, Registration.Registered registered) {
        KeyRing ring = file.read()
                .orElseThrow(() -> new LostKey("The key file " + file.path() + " is missing, and the database has keys"
                        + " that only this file opens (vault " + registered.vault() + "). Put the file back;"
                        + " without it everything sealed is lost"));
        if (!ring.vault().equals(registered.vault())) {
            throw new ForeignKeyFile("The key file " + file.path() + " belongs to the vault " + ring.vault()
                    + ", the database to the vault " + registered.vault()
                    + ". All processes over one database use one key file");
        }
        if (!ring.has(registered.epoch())) {
            throw new LostKey("The key file " + file.path() + " has the key-encryption keys "
                    + ring.wrappingKeys().keySet() + ", the database uses number " + registered.epoch()
                    + ". One of the two is an older copy: both are restored to their latest state, together");
        }
        if (!ring.fits(registered.epoch(), registered.keyCheck())
                || !ring.fitsFingerprints(registered.fingerprintCheck())) {
            throw new ForeignKeyFile("The key file " + file.path() + " has other keys than the ones the database was"
                    + " sealed with, although both name the vault " + registered.vault());
        }
        return ring;
    }

    /// Leaves in the file the key that the database uses and no other. Done under the same lock as a rotation, since the
    /// row may have moved on between the commit of this process and now.
    private void settle() {
        ring = table.alone(held -> {
            Registration.Registered registered = registered(held);
            KeyRing written = verified(file, registered);
            KeyRing settled = written.settledOn(registered.epoch());
            if (!settled.equals(written)) {
                file.write(settled);
            }
            file.forget();
            return settled;
        });
    }

    private static Registration.Registered registered(KeyTable.Held held) {
        return switch (held.registration()) {
            case Registration.Registered registered -> registered;
            case Registration.None _ ->
                throw new LostKey("The database has lost the registration of its keys in vault.key_encryption");
        };
    }

    @Override
    public Rotated rotate() {
        Rotated rotated = table.alone(held -> {
            Registration.Registered registered = registered(held);
            int old = registered.epoch();
            int next = old + 1;
            KeyRing both = verified(file, registered).settledOn(old).with(next, AesGcm.newKey());
            file.write(both);
            int rewrapped = rewrapAll(held, both, next);
            held.register(new Registration.Registered(
                    both.vault(), next, both.keyCheck(next), registered.fingerprintCheck()));
            return new Rotated(next, rewrapped);
        });
        settle();
        LOG.info(
                "Wrapped {} data keys anew with the key-encryption key {} and destroyed the one before",
                rotated.rewrapped(),
                rotated.epoch());
        return rotated;
    }

    private static int rewrapAll(KeyTable.Held held, KeyRing both, int next) throws SQLException {
        int rewrapped = 0;
        String last = "";
        while (true) {
            List<KeyRow.Live> rows = held.livingAfter(last, REWRAPPED_AT_ONCE);
            if (rows.isEmpty()) {
                return rewrapped;
            }
            held.rewrap(rows.stream().map(row -> rewrapped(both, row, next)).toList(), next);
            rewrapped += rows.size();
            last = rows.getLast().subject();
        }
    }

    private static KeyRow.Live rewrapped(KeyRing both, KeyRow.Live row, int next) {
        return wrapped(both, row.subject(), both.unwrap(row), next);
    }

    private static KeyRow.Live wrapped(KeyRing ring, String subject, DataKey key, int epoch) {
        return new KeyRow.Live(subject, key.id(), epoch, ring.wrap(epoch, subject, key));
    }

    /// Makes a data key for a subject that has none, and commits it. Somebody else may be faster: what counts is the row
    /// that is there afterwards.
    void mint(String subject) {
        DataKey key = new DataKey(AesGcm.base64(AesGcm.random(SealedText.KEY_ID_BYTES)), AesGcm.newKey());
        table.<Boolean>shared(held -> {
            int epoch = registered(held).epoch();
            KeyRing known = ring;
            KeyRing current = known.has(epoch) ? known : reread();
            held.add(wrapped(current, subject, key, epoch));
            return true;
        });
    }

    /// The rows of the subjects, together with a ring that unwraps the living ones.
    ///
    /// A rotation elsewhere can destroy a key between the reading of a row and the reading of the file. A key is destroyed
    /// only after all rows have left its epoch, so a row that still stands in an epoch which the file, read before the row
    /// was read again, did not have is lost.
    Rows find(Collection<String> subjects) {
        Set<KeyRow> unreadable = Set.of();
        while (true) {
            KeyRing known = ring;
            Map<String, KeyRow> rows = table.find(subjects);
            if (known.hasAll(epochs(rows.values()))) {
                return new Rows(rows, known);
            }
            for (KeyRow row : rows.values()) {
                if (unreadable.contains(row)) {
                    throw new LostKey("The key of " + row.subject() + " is wrapped by a key-encryption key that is not"
                            + " in the key file " + file.path());
                }
            }
            KeyRing newer = reread();
            unreadable = rows.values().stream()
                    .filter(row -> !newer.hasAll(epochs(Set.of(row))))
                    .collect(Collectors.toUnmodifiableSet());
            if (unreadable.isEmpty()) {
                return new Rows(rows, newer);
            }
        }
    }

    private static Set<Integer> epochs(Collection<KeyRow> rows) {
        Set<Integer> epochs = new HashSet<>();
        for (KeyRow row : rows) {
            switch (row) {
                case KeyRow.Live live -> epochs.add(live.epoch());
                case KeyRow.Erased _ -> {}
            }
        }
        return epochs;
    }

    private KeyRing reread() {
        KeyRing known = ring;
        KeyRing read = file.read().orElseThrow(() -> new LostKey("The key file " + file.path() + " is gone"));
        if (!read.vault().equals(known.vault())) {
            throw new ForeignKeyFile("The key file " + file.path() + " was exchanged while this process was running");
        }
        ring = read;
        return read;
    }

    byte[] fingerprint(byte[] content) {
        return ring.fingerprint(content);
    }

    /// Rows as they were at one moment, and the keys that unwrap them.
    record Rows(Map<String, KeyRow> rows, KeyRing ring) {
        Rows {
            rows = Map.copyOf(rows);
            Objects.requireNonNull(ring);
        }
    }
}
