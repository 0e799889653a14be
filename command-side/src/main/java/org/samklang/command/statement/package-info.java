/// What somebody said: attributed, never taken for a fact. Pure; depends on the decisions' contract and their common
/// rules.
@NullMarked
package org.samklang.command.statement;

import org.jspecify.annotations.NullMarked;
