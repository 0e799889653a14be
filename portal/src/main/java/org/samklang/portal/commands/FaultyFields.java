package org.samklang.portal.commands;

import java.util.List;

/// Fields are wrong. Nothing was dispatched. Holds no value that was given, except what a fault must quote.
public final class FaultyFields extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Fault> faults;

    public FaultyFields(List<Fault> faults) {
        super(faults.stream().map(fault -> fault.pointer() + " " + fault.code()).toList().toString(), null, false, false);
        this.faults = List.copyOf(faults);
    }

    public List<Fault> faults() {
        return faults;
    }
}
