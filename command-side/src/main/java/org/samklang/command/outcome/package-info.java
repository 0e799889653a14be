/// What came of the work: products, changed practice and law, services that did not exist before. One stream each. Pure;
/// depends on the decisions' contract and their common rules.
@NullMarked
package org.samklang.command.outcome;

import org.jspecify.annotations.NullMarked;
