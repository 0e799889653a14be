package org.samklang.guilty.person;

import org.springframework.stereotype.Component;

@Component
final class KnowsSpring {}
