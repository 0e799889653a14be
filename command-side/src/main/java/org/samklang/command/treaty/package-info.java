/// One state and one treaty: how it came to be bound, with which reservations, how it keeps the treaty and how it left,
/// dated as the source dates them. Pure; depends on the decisions' contract and their common rules.
@NullMarked
package org.samklang.command.treaty;

import org.jspecify.annotations.NullMarked;
