/// How the views run in a Spring application with Axon: one follower that keeps them all up, handlers for their questions, and a rebuild at the start where one is needed.
@NullMarked
package org.samklang.query.wiring;

import org.jspecify.annotations.NullMarked;
