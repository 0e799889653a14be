package org.samklang.guilty.portal;

import org.samklang.query.rows.View;

/// A page that reads the rows of a view behind its messages.
final class ReadsATable {
    View<?> view;
}
