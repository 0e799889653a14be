package org.samklang.guilty.person;

import org.samklang.guilty.organisation.Innocent;

record KnowsAnotherContext(Innocent other) {}
