package org.samklang.portal.security;

import java.util.List;

/// The rules that one part of the portal brings, as a bean.
@FunctionalInterface
public interface AccessRules {
    List<AccessRule> rules();
}
