/// How the views stand: their positions, rows that stopped, rebuilding and comparing them.
@NullMarked
package org.samklang.query.maintenance;

import org.jspecify.annotations.NullMarked;
