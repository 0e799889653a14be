/// The pages that people read and the forms that they fill in, rendered on the server and complete without JavaScript.
/// Asks views through the query gateway and gives commands at the command desk; computes every sentence from what the
/// views say and never claims more. Knows no table and no stream.
@NullMarked
package org.samklang.portal.pages;

import org.jspecify.annotations.NullMarked;
