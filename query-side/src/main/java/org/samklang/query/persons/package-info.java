/// Persons as far as pages need them to say who took part. Names are sealed values here too.
@NullMarked
package org.samklang.query.persons;

import org.jspecify.annotations.NullMarked;
