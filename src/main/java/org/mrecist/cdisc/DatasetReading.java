package org.mrecist.cdisc;

import java.util.List;
import org.mrecist.timeline.Fault;

/// What came of reading a dataset.
public sealed interface DatasetReading {
    /// It can be worked on.
    ///
    /// @param findings about the rows and columns that were left out
    record Read(Dataset dataset, List<DatasetFinding> findings) implements DatasetReading {
        public Read {
            findings = List.copyOf(findings);
        }
    }

    /// It is no dataset of the domain.
    ///
    /// @param faults at least one
    record Refused(List<DatasetFault> faults) implements DatasetReading {
        public Refused {
            faults = List.copyOf(faults);
        }
    }

    /// Why a dataset cannot be worked on.
    ///
    /// @param structural whether it is a fault of JSON or of a type rather than of content
    record DatasetFault(Fault fault, boolean structural) {}
}
