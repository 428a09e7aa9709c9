package org.mrecist.http.json;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A JSON value as it was sent: members in their order, numbers by their text.
public sealed interface Json {
    /// @param members each name once; the list is not to be changed any more
    /// @param closed false where the document broke off inside
    record JsonObject(List<Member> members, boolean closed) implements Json {
        public JsonObject {
            members = List.copyOf(members);
        }

        /// The value of a member, or null if there is none of this name.
        public @Nullable Json member(String name) {
            for (var member : members) {
                if (member.name().equals(name)) {
                    return member.value();
                }
            }
            return null;
        }
    }

    record Member(String name, Json value) {}

    /// @param elements a list that is not to be changed any more
    /// @param closed false where the document broke off inside
    record JsonArray(List<Json> elements, boolean closed) implements Json {
        public JsonArray {
            elements = List.copyOf(elements);
        }
    }

    record JsonText(String value) implements Json {}

    /// @param text the number as it was written
    record JsonNumber(String text) implements Json {}

    enum JsonFlag implements Json {
        TRUE,
        FALSE;

        public boolean value() {
            return this == TRUE;
        }
    }

    enum JsonNull implements Json {
        NULL
    }

    /// Stands where a value was refused, its fault being reported already.
    enum Refused implements Json {
        REFUSED
    }
}
