package org.samklang.vault;

import javax.crypto.SecretKey;

/// The unwrapped key of one subject.
record DataKey(String id, SecretKey secret) {

    // A SecretKeySpec prints its hash code, which is computed from the key.
    @Override
    public String toString() {
        return "DataKey[" + id + "]";
    }
}
