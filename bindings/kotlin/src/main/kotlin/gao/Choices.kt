package gao

/** The language of what is written for people. */
public enum class Language {
    ENGLISH,
    DANISH,
    ;

    internal val chosen get() = uniffi.gao.Language.valueOf(name)
}

/** How text is set. */
public enum class Style {
    TEXT,
    MARKDOWN,
    ;

    internal val chosen get() = uniffi.gao.Style.valueOf(name)
}

/** Who reads it: a colleague, or the woman herself in plain words. */
public enum class Audience {
    CLINICIAN,
    PATIENT,
    ;

    internal val chosen get() = uniffi.gao.Audience.valueOf(name)
}

/** A part of the letter. */
public enum class Part {
    SCHEDULE,
    REQUESTS,
    PROJECTION,
    COUNSELLING,
    ;

    internal val chosen get() = uniffi.gao.Part.valueOf(name)
}

/** What a chart shows: bone mineral density over the months since the birth, or the vertebrae. */
public enum class Subject {
    BMD,
    SPINE,
    ;

    internal val chosen get() = uniffi.gao_report.Subject.valueOf(name)
}

/** How a picture is written. */
public enum class Encoding {
    SVG,
    PNG,
    ;

    internal val chosen get() = uniffi.gao_report.Encoding.valueOf(name)
}

/** How wide a picture is: for a page or a screen, or for a phone held upright. */
public enum class Width {
    WIDE,
    NARROW,
    ;

    internal val chosen get() = uniffi.gao_report.Width.valueOf(name)
}

/** Why there is no chart: no birth to count from, or no measurement that can be placed. */
public enum class NotDrawn {
    NO_BIRTH,
    NO_MEASUREMENT,
    ;

    internal val found get() = uniffi.gao_report.NotDrawn.valueOf(name)
}

/** A picture, and the words that belong beside it: show both. */
public class Chart internal constructor(
    /** The picture, as the bytes of a file. */
    public val data: ByteArray,
    /** How it is written. */
    public val encoding: Encoding,
    /** What must be said first, and what the chart leaves out. */
    public val beside: List<String>,
)
