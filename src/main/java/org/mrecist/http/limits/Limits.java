package org.mrecist.http.limits;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

/// What bounds the work that callers can ask for. What lies beyond is refused in words, before it costs anything.
@ConfigMapping(prefix = "mrecist.limits")
public interface Limits {
    Requests requests();

    Client client();

    Body body();

    Json json();

    Course course();

    Batch batch();

    /// Requests at a time.
    interface Requests {
        /// How many may be under way, from their head until they are answered and nothing works on them any more; the
        /// newest is asked to come again.
        @WithDefault("2500")
        @Min(1)
        @Max(1_000_000)
        int underWay();

        /// How long one may take from its head to the end of its answer, a batch excepted.
        @WithDefault("30S")
        @NotNull
        @DurationMin(millis = 100)
        @DurationMax(minutes = 60)
        Duration time();
    }

    /// Each caller: who the token says, else the address.
    interface Client {
        /// How many requests a second in the long run; no limit where nothing is given, as where one gateway calls
        /// for all.
        @Min(1)
        @Max(1_000_000)
        OptionalInt perSecond();

        /// How many at once, when there were fewer before; twice as many as in a second where nothing is given.
        @Min(1)
        @Max(1_000_000)
        OptionalInt burst();

        /// How many callers are told apart, on this node; beyond these the one not heard of for longest starts anew.
        @WithDefault("100000")
        @Min(1)
        @Max(10_000_000)
        int remembered();
    }

    /// Bodies of requests.
    interface Body {
        @WithDefault("2M")
        @NotNull
        MemorySize usual();

        /// Where bodies hold a trial's datasets, an excerpt of a record or the courses of one picture.
        ///
        /// Where nothing is given 16M, or a 32nd of the heap if that is less: what is worked on
        /// takes some twenty times its size.
        Optional<MemorySize> large();

        /// By path, where another limit than these two is to hold.
        Map<String, @NotNull MemorySize> routes();

        /// How much there may be of bodies beyond 64 KiB at a time; a 32nd of the heap where nothing is given, and
        /// room for one in any case.
        Optional<MemorySize> underWay();
    }

    /// What is accepted as JSON.
    interface Json {
        /// How many objects and arrays may lie in one another. Requests need 6.
        @WithDefault("32")
        @Min(8)
        @Max(500)
        int nesting();

        /// The same in resources of FHIR, which nest deeper.
        @WithDefault("64")
        @Min(16)
        @Max(500)
        int nestingOfFhir();

        /// In characters. Each member has a limit of its own beside, which is lower for all that are read.
        @WithDefault("100000")
        @Min(1000)
        int textLength();

        /// In characters. No measurement has as many.
        @WithDefault("100")
        @Min(20)
        @Max(1000)
        int numberLength();
    }

    /// The courses of requests. What is set here can only be less than what the interface allows.
    interface Course {
        @WithDefault("100")
        @Min(5)
        @Max(100)
        int lesions();

        @WithDefault("200")
        @Min(2)
        @Max(200)
        int visits();
    }

    /// Batches.
    interface Batch {
        /// How many at a time; a further one is asked to come again.
        @WithDefault("4")
        @Min(1)
        @Max(10_000)
        int concurrent();

        /// How long a line may be, or a course in CSV.
        @WithDefault("1M")
        @NotNull
        MemorySize line();

        /// How many lines one may have; where it has more, its last line says so.
        @WithDefault("10000000")
        @Min(1)
        long lines();

        /// How long one may take; the last line then says which lines were not answered.
        @WithDefault("1H")
        @NotNull
        @DurationMin(seconds = 1)
        @DurationMax(days = 7)
        Duration time();

        /// How long the other side may take for a kibibyte of its lines while they are waited for, or take nothing
        /// of the answer.
        @WithDefault("60S")
        @NotNull
        @DurationMin(millis = 100)
        @DurationMax(minutes = 60)
        Duration stall();
    }
}
