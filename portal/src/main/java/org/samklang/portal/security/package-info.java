/// Who comes in, as what, and through which doors. Everything that no [AccessRule] opens is shut.
@NullMarked
package org.samklang.portal.security;

import org.jspecify.annotations.NullMarked;
