package org.samklang.vault;

/// Something was to be sealed for a subject that is erased. Whoever has a lawful reason to write about the same person
/// again does so under a new subject.
public final class ErasedSubject extends VaultRefusal {

    private final String subject;

    ErasedSubject(String subject) {
        super("The subject " + subject + " is erased: nothing can be sealed for it any more");
        this.subject = subject;
    }

    public String subject() {
        return subject;
    }
}
