package org.mrecist.cdisc;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/// A domain of the Study Data Tabulation Model (SDTM) that is read here.
public enum Domain {
    /// Which tumours there are and what each was chosen for.
    TU(List.of(List.of("TULNKID"), List.of("TUTESTCD"), List.of("TULOC"), List.of("TUSTRESC", "TUORRES"))),
    /// What was measured or seen of each at a visit.
    TR(List.of(
            List.of("TRLNKID"),
            List.of("TRTESTCD"),
            List.of("TRSTRESN", "TRSTRESC", "TRORRES"),
            List.of("VISITNUM"),
            List.of("TRDTC"))),
    /// The responses that readers gave.
    RS(List.of(List.of("RSTESTCD"), List.of("RSSTRESC", "RSORRES"), List.of("VISITNUM"), List.of("RSDTC")));

    static final List<String> KEYS = List.of("STUDYID", "DOMAIN", "USUBJID");

    /// The variables without a prefix that SDTM has for findings.
    private static final Set<String> COMMON =
            Set.of("STUDYID", "DOMAIN", "USUBJID", "SPDEVID", "VISITNUM", "VISIT", "VISITDY", "TAETORD", "EPOCH");

    /// The variables with the prefix of the domain that SDTM has for findings of these domains.
    private static final Set<String> PREFIXED = Set.of(
            "SEQ", "GRPID", "REFID", "SPID", "LNKID", "LNKGRP", "TESTCD", "TEST", "CAT", "SCAT", "ORRES", "ORRESU",
            "STRESC", "STRESN", "STRESU", "STAT", "REASND", "NAM", "LOC", "LAT", "DIR", "PORTOT", "METHOD", "LOBXFL",
            "BLFL", "DRVFL", "EVAL", "EVALID", "ACPTFL", "DTC", "DY", "TPT", "TPTNUM", "ELTM", "TPTREF", "RFTDTC",
            "EVLINT", "EVINTX", "STRTPT", "STTPT", "ENRTPT", "ENTPT");

    private final List<List<String>> required;

    Domain(List<List<String>> required) {
        this.required = required;
    }

    /// The member of a request that holds its dataset, such as `tu`.
    public String member() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The columns that a dataset must have, beside the keys: one at least of each list.
    List<List<String>> required() {
        return required;
    }

    /// Whether SDTM has this variable, whether or not it is read here.
    boolean hasVariable(String name) {
        return COMMON.contains(name) || (name.startsWith(name()) && PREFIXED.contains(name.substring(name().length())));
    }
}
