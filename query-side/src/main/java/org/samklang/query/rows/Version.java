package org.samklang.query.rows;

/// One version of a row.
///
/// @param since position of the fact that made it
record Version<R>(R row, Columns columns, long since) {}
