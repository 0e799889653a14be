/// Programmes of money, of governments, of partnerships and of teaching, the sums set aside in them, and the rules that they
/// ask for. Pure; depends on the decisions' contract and their common rules.
@NullMarked
package org.samklang.command.programme;

import org.jspecify.annotations.NullMarked;
