package org.mrecist.fhir.read;

/// What the sizes are of that do not tell it themselves.
public enum MeasurementBasis {
    /// The viable, arterially enhancing part of lesions of the liver.
    VIABLE,
    /// The whole tumour.
    WHOLE
}
