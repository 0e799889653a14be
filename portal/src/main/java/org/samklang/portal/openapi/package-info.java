/// The description of the REST API, OpenAPI 3.1, written from the same records and rules by which requests are judged, so
/// that it cannot say something else.
@NullMarked
package org.samklang.portal.openapi;

import org.jspecify.annotations.NullMarked;
