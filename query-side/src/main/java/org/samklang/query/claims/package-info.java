/// Where sources contradict each other and nobody has found out who is right.
@NullMarked
package org.samklang.query.claims;

import org.jspecify.annotations.NullMarked;
