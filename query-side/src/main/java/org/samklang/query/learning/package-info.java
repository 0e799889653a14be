/// Two-way learning: who says that who learned what, what the receivers confirmed, and which way it leans.
@NullMarked
package org.samklang.query.learning;

import org.jspecify.annotations.NullMarked;
