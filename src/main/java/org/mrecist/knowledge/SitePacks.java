package org.mrecist.knowledge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.mrecist.guideline.Guideline;
import org.mrecist.trace.Literature;

/// Reads the packs that a site adds to the delivered one.
///
/// They stand in one directory: a pack itself, or a directory for each pack, taken by name. Names that begin with a
/// dot are passed over, as the file systems of containers make them.
public final class SitePacks {
    private static final String HEAD = "pack.yaml";

    private SitePacks() {}

    /// Reads every pack of a directory, one on top of the other: what has an id that stands already replaces it, all
    /// else is added.
    ///
    /// @param base what stands already
    /// @param literature the works that every pack may cite
    /// @throws KnowledgeException with every fault of every pack, each with the place in the directory
    public static Guideline read(Guideline base, Path directory, Literature literature) {
        var faults = new ArrayList<KnowledgeFault>();
        var together = base;
        for (var pack : packs(directory, faults)) {
            var place = pack.equals(directory) ? "" : pack.getFileName() + "/";
            try {
                together = GuidelineReader.read(together, pack, literature);
            } catch (KnowledgeException faulty) {
                faulty.faults()
                        .forEach(fault ->
                                faults.add(new KnowledgeFault(place + fault.place(), fault.line(), fault.reason())));
            } catch (UncheckedIOException unreadable) {
                faults.add(new KnowledgeFault(place, 0, "cannot be read"));
            }
        }
        KnowledgeException.throwIfAny(faults);
        return together;
    }

    private static List<Path> packs(Path directory, List<KnowledgeFault> faults) {
        if (Files.exists(directory.resolve(HEAD))) {
            return List.of(directory);
        }
        try (var entries = Files.list(directory)) {
            var packs = entries.filter(entry -> Files.isDirectory(entry)
                            && !entry.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
            if (packs.isEmpty()) {
                faults.add(new KnowledgeFault(
                        directory.toString(), 0, "has neither a " + HEAD + " nor a directory with one"));
            }
            return packs;
        } catch (IOException unreadable) {
            faults.add(new KnowledgeFault(directory.toString(), 0, "is no directory that can be read"));
            return List.of();
        }
    }
}
