/// Small rows with versions: how a pure fold becomes tables that are kept up, rebuilt, compared and read on both axes
/// of time. Knows no view by name.
@NullMarked
package org.samklang.query.rows;

import org.jspecify.annotations.NullMarked;
