package org.samklang.events;

/// By which act a state that signed consents to be bound; their effect is the same (Vienna Convention on the Law of Treaties, article 14).
public enum RatificationForm {
    RATIFICATION,
    ACCEPTANCE,
    APPROVAL
}
