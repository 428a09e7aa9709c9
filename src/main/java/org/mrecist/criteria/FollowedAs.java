package org.mrecist.criteria;

/// As what a rule set follows a lesion of the baseline.
public enum FollowedAs {
    TARGET,
    NON_TARGET,
    /// Not malignant by this rule set; followed in neither role.
    LEFT_OUT
}
