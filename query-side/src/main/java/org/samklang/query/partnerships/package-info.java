/// The list of partnerships: who takes part, under which title, programme and themes.
@NullMarked
package org.samklang.query.partnerships;

import org.jspecify.annotations.NullMarked;
