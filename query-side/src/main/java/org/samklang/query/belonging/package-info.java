/// Which partnerships belong to whom on a day, read from the entries of timelines: what questions about a network, a
/// programme or an organisation are narrowed by.
@NullMarked
package org.samklang.query.belonging;

import org.jspecify.annotations.NullMarked;
