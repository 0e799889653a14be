/// The register of the five documents: what they say, as readable commands with citations, and how it is read in.
/// Gives its commands at the portal's desk like everybody else; knows no stream and no table.
@NullMarked
package org.samklang.app.register;

import org.jspecify.annotations.NullMarked;
