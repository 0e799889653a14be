/// Organisations: their names, types, memberships and ways to reach them, and what happens when two turn out to be one.
/// Pure; depends on the decisions' contract and their common rules.
@NullMarked
package org.samklang.command.organisation;

import org.jspecify.annotations.NullMarked;
