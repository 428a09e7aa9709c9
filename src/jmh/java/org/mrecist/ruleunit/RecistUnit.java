package org.mrecist.ruleunit;

import java.util.ArrayList;
import java.util.List;
import org.drools.ruleunits.api.DataSource;
import org.drools.ruleunits.api.DataStore;
import org.drools.ruleunits.api.RuleUnitData;

/// RECIST 1.1 as rules of Drools: the facts of one course, and what the rules of `RecistUnit.drl` make of them.
public final class RecistUnit implements RuleUnitData {
    private final DataStore<SeenVisit> visits = DataSource.createStore();
    private final DataStore<SeenTarget> targets = DataSource.createStore();
    private final DataStore<SeenNonTarget> nonTargets = DataSource.createStore();
    private final DataStore<VisitSum> sums = DataSource.createStore();
    private final DataStore<ComparedSum> compared = DataSource.createStore();
    private final DataStore<DecidedTargets> targetResponses = DataSource.createStore();
    private final DataStore<DecidedNonTargets> nonTargetResponses = DataSource.createStore();
    private final List<DecidedVisit> decided = new ArrayList<>();

    public DataStore<SeenVisit> getVisits() {
        return visits;
    }

    public DataStore<SeenTarget> getTargets() {
        return targets;
    }

    public DataStore<SeenNonTarget> getNonTargets() {
        return nonTargets;
    }

    public DataStore<VisitSum> getSums() {
        return sums;
    }

    public DataStore<ComparedSum> getCompared() {
        return compared;
    }

    public DataStore<DecidedTargets> getTargetResponses() {
        return targetResponses;
    }

    public DataStore<DecidedNonTargets> getNonTargetResponses() {
        return nonTargetResponses;
    }

    public List<DecidedVisit> getDecided() {
        return decided;
    }
}
