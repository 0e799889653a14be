/// Agreements: who signed what and until when, what was changed, how it ended. Pure; depends on the decisions' contract and
/// their common rules.
@NullMarked
package org.samklang.command.agreement;

import org.jspecify.annotations.NullMarked;
