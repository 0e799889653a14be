/// Everything that facts are about, under its name: so that a page can say what an id stands for, lead to it, and list
/// what there is of a kind.
@NullMarked
package org.samklang.query.subjects;

import org.jspecify.annotations.NullMarked;
