/// The log on PostgreSQL: one thread appends what many commands decided, in one transaction, at dense positions; ids
/// make sending again safe; readers are woken and can miss nothing. Knows Axon, JDBC and PostgreSQL, and nothing of the
/// domain.
@NullMarked
package org.samklang.command.log;

import org.jspecify.annotations.NullMarked;
