package org.samklang.events.value;

import java.math.BigDecimal;

/// An amount with its ISO 4217 currency code. Digits are kept as stated: `1234.50` stays `1234.50`.
public record Money(BigDecimal amount, String currency) {}
