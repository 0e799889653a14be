/// Sets of rules: versions that never change, published and retired. Pure; depends on the decisions' contract and their
/// common rules.
@NullMarked
package org.samklang.command.ruleset;

import org.jspecify.annotations.NullMarked;
