/// How facts become bytes and come back: the one JSON configuration of everything of ours, Axon's serializer over the
/// catalogue, the upcasters, the reader that needs no Axon. The only package of this module that knows Axon and
/// Jackson; no annotation of either stands on an event or a value.
@NullMarked
package org.samklang.events.axon;

import org.jspecify.annotations.NullMarked;
