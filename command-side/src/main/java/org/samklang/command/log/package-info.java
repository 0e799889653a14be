/// The log on PostgreSQL: one thread appends what many commands decided, in one transaction, at dense positions; ids
/// make sending again safe; readers are woken and can miss nothing. Or the log on Axon Server: it takes what is
/// appended, and one thread copies it, at the same positions, into the tables that all readers read. Knows Axon, JDBC and
/// PostgreSQL, and nothing of the domain.
@NullMarked
package org.samklang.command.log;

import org.jspecify.annotations.NullMarked;
