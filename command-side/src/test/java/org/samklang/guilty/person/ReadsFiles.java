package org.samklang.guilty.person;

import java.nio.file.Path;

record ReadsFiles(Path path) {}
