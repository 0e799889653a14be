/// The directory of ongoing projects (S0:64): short information, foreign partners, and whom to call.
@NullMarked
package org.samklang.query.directory;

import org.jspecify.annotations.NullMarked;
