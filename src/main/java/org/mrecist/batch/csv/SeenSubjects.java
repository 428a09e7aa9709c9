package org.mrecist.batch.csv;

/// Remembers subjects by 64 bits each, so that a file of a million courses needs some 16 MB for it. That two subjects
/// of such a file share their bits has a chance of one in 30 million.
final class SeenSubjects {
    private long[] hashes = new long[1024];
    private int count;

    /// @return whether it was not there before
    boolean add(String subject) {
        if (count * 2 > hashes.length) {
            grow();
        }
        if (!put(hash(subject))) {
            return false;
        }
        count++;
        return true;
    }

    private boolean put(long hash) {
        var place = (int) hash & hashes.length - 1;
        while (hashes[place] != 0) {
            if (hashes[place] == hash) {
                return false;
            }
            place = place + 1 & hashes.length - 1;
        }
        hashes[place] = hash;
        return true;
    }

    private void grow() {
        var before = hashes;
        hashes = new long[before.length * 2];
        for (var hash : before) {
            if (hash != 0) {
                put(hash);
            }
        }
    }

    /// FNV-1a with a last mixing; never 0, which marks a free place.
    private static long hash(String subject) {
        var hash = 0xcbf29ce484222325L;
        for (var i = 0; i < subject.length(); i++) {
            hash = (hash ^ subject.charAt(i)) * 0x100000001b3L;
        }
        hash = (hash ^ hash >>> 33) * 0xff51afd7ed558ccdL;
        hash ^= hash >>> 33;
        return hash == 0 ? 1 : hash;
    }
}
