/// How a command comes in: what somebody gave (JSON or a form) is bound to the record it means, all faults at once;
/// what is personal is sealed; the command is identified, dispatched and answered. Independent of HTTP.
@NullMarked
package org.samklang.portal.commands;

import org.jspecify.annotations.NullMarked;
