/// What was planned, against what was held: with every move in between.
@NullMarked
package org.samklang.query.plans;

import org.jspecify.annotations.NullMarked;
