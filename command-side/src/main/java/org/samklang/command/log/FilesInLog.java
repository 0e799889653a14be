package org.samklang.command.log;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.jspecify.annotations.Nullable;
import org.samklang.events.DocumentEvent.DocumentRegistered;
import org.samklang.events.DocumentEvent.DocumentRevised;
import org.samklang.events.DocumentEvent.DocumentWithdrawn;
import org.samklang.events.Fact;
import org.samklang.events.StoredFile;
import org.samklang.events.axon.StoredFacts;
import org.samklang.events.value.DocumentId;

/// Which files the facts refer to, read from the log itself and not from a view: what the log names is never swept away.
/// Reads on from where it stopped.
public final class FilesInLog {
    private static final String FACTS = "select position, name, revision, payload from command.event where position > ?"
            + " and name in ('document.registered', 'document.revised', 'document.withdrawn') order by position";

    private final DataSource pool;
    private final StoredFacts stored = new StoredFacts();
    private final Map<DocumentId, Set<String>> kept = new HashMap<>();
    private final Set<String> ofWithdrawn = new HashSet<>();
    private long seen = -1;

    FilesInLog(DataSource pool) {
        this.pool = pool;
    }

    /// By their hashes.
    ///
    /// @param referenced of documents in use
    /// @param withdrawn of documents that were withdrawn, and of no other
    public record References(Set<String> referenced, Set<String> withdrawn) {
        public References {
            referenced = Set.copyOf(referenced);
            withdrawn = Set.copyOf(withdrawn);
        }
    }

    public synchronized References read() {
        try (Connection connection = pool.getConnection();
                PreparedStatement query = connection.prepareStatement(FACTS)) {
            query.setLong(1, seen);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    fold(stored.readFact(row.getString(2), row.getString(3), row.getBytes(4)));
                    seen = row.getLong(1);
                }
            }
        } catch (SQLException e) {
            throw new EventStoreException("the log cannot be read", e);
        }
        Set<String> referenced = new HashSet<>();
        kept.values().forEach(referenced::addAll);
        Set<String> withdrawn = new HashSet<>(ofWithdrawn);
        withdrawn.removeAll(referenced);
        return new References(referenced, withdrawn);
    }

    private void fold(Fact fact) {
        if (fact instanceof DocumentRegistered e) {
            add(e.documentId(), e.file());
        } else if (fact instanceof DocumentRevised e) {
            add(e.documentId(), e.file());
        } else if (fact instanceof DocumentWithdrawn e) {
            Set<String> gone = kept.remove(e.documentId());
            ofWithdrawn.addAll(gone == null ? Set.of() : gone);
        }
    }

    private void add(DocumentId document, @Nullable StoredFile file) {
        if (file != null) {
            kept.computeIfAbsent(document, _ -> new HashSet<>()).add(file.hash());
        }
    }
}
