/// Strategies: from when until when they hold, the actions they set out, and where it was chosen to take part. Pure; depends
/// on the decisions' contract and their common rules.
@NullMarked
package org.samklang.command.strategy;

import org.jspecify.annotations.NullMarked;
