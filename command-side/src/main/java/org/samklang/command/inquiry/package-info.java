/// Requests for advice, and what was answered. Pure; depends on the decisions' contract and their common rules.
@NullMarked
package org.samklang.command.inquiry;

import org.jspecify.annotations.NullMarked;
