/// The directory of organisations under all their names, found also when they are misspelt.
@NullMarked
package org.samklang.query.organisations;

import org.jspecify.annotations.NullMarked;
