package org.mrecist.http.request;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mrecist.cdisc.Dataset;
import org.mrecist.cdisc.DatasetFinding;
import org.mrecist.cdisc.DatasetReader;
import org.mrecist.cdisc.DatasetReading;
import org.mrecist.cdisc.Domain;
import org.mrecist.cdisc.Settings;
import org.mrecist.cdisc.TrialResponses.Sources;
import org.mrecist.http.json.CanonicalJson;
import org.mrecist.http.json.Faults;
import org.mrecist.http.json.Form;
import org.mrecist.http.json.Json;
import org.mrecist.http.json.JsonDocument;
import org.mrecist.http.json.JsonLimits;
import org.mrecist.http.json.LargeDocument;
import org.mrecist.http.json.Place;
import org.mrecist.http.json.Slice;

/// Reads the datasets of a trial and how to answer them, from a JSON document or a form, with all faults at once. Safe
/// for use by several threads.
public final class TrialReader {
    private static final Form<TrialSettingsRequest> FORM = CourseReader.form(TrialSettingsRequest.class);

    private static final String SETTINGS = "settings";

    /// The members of the document and the parts of the form.
    private static final List<String> PARTS =
            List.of(Domain.TU.member(), Domain.TR.member(), Domain.RS.member(), SETTINGS);

    /// Room for all the reference dates that there may be.
    private static final int MOST_BYTES_OF_SETTINGS = 2 << 20;

    private final List<String> criteria;
    private final JsonLimits limits;

    /// @param criteria the names of the criteria that can be asked for
    /// @param limits of the settings
    public TrialReader(List<String> criteria, JsonLimits limits) {
        this.criteria = List.copyOf(criteria);
        this.limits = limits;
    }

    /// A trial that was read from a request and has no fault.
    public static final class ReadTrial {
        private final Sources sources;
        private final Settings settings;
        private final Map<String, Slice> parts;
        private final Json settingsAsSent;

        private ReadTrial(Sources sources, Settings settings, Map<String, Slice> parts, Json settingsAsSent) {
            this.sources = sources;
            this.settings = settings;
            this.parts = parts;
            this.settingsAsSent = settingsAsSent;
        }

        public Sources sources() {
            return sources;
        }

        public Settings settings() {
            return settings;
        }

        /// The digest of an object that has the SHA-256 of the bytes of each dataset under its name,
        /// and the settings as sent, if any.
        public String inputDigest() {
            var members = new ArrayList<Json.Member>();
            parts.forEach((name, part) -> members.add(
                    new Json.Member(name, name.equals(SETTINGS) ? settingsAsSent : new Json.JsonText(digest(part)))));
            return CanonicalJson.digest(new Json.JsonObject(members, true));
        }

        private static String digest(Slice part) {
            try {
                var digest = MessageDigest.getInstance("SHA-256");
                digest.update(part.text(), part.from(), part.to() - part.from());
                return "sha256:" + HexFormat.of().formatHex(digest.digest());
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every Java runtime has SHA-256", e);
            }
        }
    }

    /// Reads a document that has the datasets and the settings for members.
    ///
    /// @param body UTF-8, not modified
    public Reading<ReadTrial> readDocument(byte[] body) {
        var faults = new Faults();
        return read(LargeDocument.members(body, PARTS, faults), faults);
    }

    /// Reads a form that has the datasets and the settings for parts.
    ///
    /// @param body not modified
    /// @param contentType the header of this name
    public Reading<ReadTrial> readForm(byte[] body, String contentType) {
        var faults = new Faults();
        var form = FormReader.read(body, contentType);
        if (form.isEmpty()) {
            faults.addBreak(
                    Place.ROOT, "malformed-form", "must be a form: multipart/form-data with its boundary, to its end");
            return read(Map.of(), faults);
        }
        var parts = new LinkedHashMap<String, Slice>();
        var seen = new HashSet<String>();
        for (var part : form.get()) {
            if (!PARTS.contains(part.name())) {
                faults.addInMember(
                        part.name(),
                        Place.ROOT,
                        "unknown-member",
                        "is not known here; known are " + String.join(", ", PARTS));
            } else if (seen.add(part.name())) {
                parts.put(part.name(), Slice.of(part.bytes()));
            } else {
                parts.remove(part.name());
                faults.addInMember(part.name(), Place.ROOT, "duplicate-member", "must be given once, and is repeated");
            }
        }
        return read(parts, faults);
    }

    private Reading<ReadTrial> read(Map<String, Slice> parts, Faults faults) {
        if (faults.areComplete()) {
            checkParts(parts, faults);
        }
        var datasets = new EnumMap<Domain, Dataset>(Domain.class);
        var findings = new ArrayList<DatasetFinding>();
        for (var domain : Domain.values()) {
            var part = parts.get(domain.member());
            if (part != null) {
                read(domain, part, datasets, findings, faults);
            }
        }
        var settingsAsSent = settingsAsSent(parts.get(SETTINGS), faults);
        var place = Place.ROOT.member(SETTINGS);
        var given = settingsAsSent == null ? null : FORM.read(settingsAsSent, place, faults);
        var settings = (given == null ? FORM.standIn() : given)
                .toSettings(criteria, parts.containsKey(Domain.TR.member()), place, faults);
        if (!faults.areNone()) {
            return new Reading.Refused<>(faults.byPlace(), faults.isStructural());
        }
        var sources = new Sources(datasets.get(Domain.TU), datasets.get(Domain.TR), datasets.get(Domain.RS), findings);
        return new Reading.Read<>(
                new ReadTrial(sources, settings, parts, settingsAsSent == null ? Json.JsonNull.NULL : settingsAsSent));
    }

    private static void checkParts(Map<String, Slice> parts, Faults faults) {
        if (faults.areNone() && parts.keySet().stream().allMatch(SETTINGS::equals)) {
            faults.add(Place.ROOT, "required-member", "must have tu and tr, rs, or all three");
        }
        requireBeside(Domain.TU, Domain.TR, parts, faults);
        requireBeside(Domain.TR, Domain.TU, parts, faults);
    }

    private static void requireBeside(Domain required, Domain other, Map<String, Slice> parts, Faults faults) {
        var place = Place.ROOT.member(required.member());
        if (parts.containsKey(other.member()) && !parts.containsKey(required.member()) && !faults.areAt(place)) {
            faults.add(place, "required-member", "must be given where " + other.member() + " is");
        }
    }

    private static void read(
            Domain domain, Slice part, Map<Domain, Dataset> datasets, List<DatasetFinding> findings, Faults faults) {
        switch (DatasetReader.read(domain, "/" + domain.member(), part.text(), part.from(), part.to())) {
            case DatasetReading.Read(var dataset, var found) -> {
                datasets.put(domain, dataset);
                findings.addAll(found);
            }
            case DatasetReading.Refused(var found) ->
                found.forEach(each -> {
                    if (each.structural()) {
                        faults.addStructural(each.fault());
                    } else {
                        faults.add(each.fault());
                    }
                });
        }
    }

    private @Nullable Json settingsAsSent(@Nullable Slice part, Faults faults) {
        if (part == null) {
            return null;
        }
        var place = Place.ROOT.member(SETTINGS);
        if (part.to() - part.from() > MOST_BYTES_OF_SETTINGS) {
            faults.add(place, "too-large", "must have at most " + MOST_BYTES_OF_SETTINGS + " bytes");
            return null;
        }
        var ofSettings = new Faults();
        var settings = JsonDocument.read(part.toBytes(), limits, ofSettings);
        faults.addAll(ofSettings, place);
        return settings;
    }
}
