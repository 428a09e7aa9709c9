package org.mrecist.ruleunit;

/// The sum of a visit and what it is compared with, in hundredths of a millimetre.
public record ComparedSum(int visit, long sum, long baseline, long nadir) {}
