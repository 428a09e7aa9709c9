package org.mrecist.criteria;

import java.util.List;
import org.mrecist.protocol.Protocol;

/// Interim; replaced by the confirmation rules.
public final class Confirmation {
    private Confirmation() {}

    public static boolean holds(List<DatedResponse> earlier, Protocol protocol) {
        for (var i = 0; i < earlier.size(); i++) {
            for (var j = i + 1; j < earlier.size(); j++) {
                if (earlier.get(i).unheld().isResponse()
                        && earlier.get(j).unheld().isResponse()
                        && earlier.get(i).date().until(earlier.get(j).date(), java.time.temporal.ChronoUnit.DAYS)
                                >= protocol.confirmationDays()) {
                    return true;
                }
            }
        }
        return false;
    }
}
