/// Initiatives of an organisation or one of its bodies: recommendations, experts. Pure; depends on the decisions' contract
/// and their common rules.
@NullMarked
package org.samklang.command.initiative;

import org.jspecify.annotations.NullMarked;
