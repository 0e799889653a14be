/// How Axon is put together here: the order that Spring Boot 4 broke, the serializers, the log, and a guard that refuses
/// to start with a part that nobody chose. The only package beside command-side's and query-side's shells that knows Axon.
@NullMarked
package org.samklang.app.axon;

import org.jspecify.annotations.NullMarked;
