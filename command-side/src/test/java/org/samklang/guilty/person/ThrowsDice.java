package org.samklang.guilty.person;

import java.util.Random;

record ThrowsDice(Random random) {}
