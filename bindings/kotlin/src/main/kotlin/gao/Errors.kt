package gao

/**
 * The record or the options are refused. [problems] holds every problem at once, each with its code, its
 * place as a JSON pointer, and a message in English and Danish; warnings are among them. [message] shows
 * codes and places and nothing else of the record, what is urgent first.
 */
public class InvalidInputException internal constructor(
    /** Every problem. */
    public val problems: List<Problem>,
    summary: String,
) : IllegalArgumentException(summary)

/** The record holds nothing for the chart; [reason] says what is lacking. */
public class NothingToDrawException internal constructor(
    /** What is lacking. */
    public val reason: NotDrawn,
) : NoSuchElementException(uniffi.gao_report.notDrawnSentence(reason.found, Language.ENGLISH.chosen))

/** The library that was found is of another version than the jar. */
public class VersionsDifferException internal constructor(
    /** The version of the library. */
    public val library: String,
) : IllegalStateException("the library of gao is version `$library`, the jar `$VERSION`; use both of one version")

/** A defect of gao itself; it says nothing about the record. */
public class EngineFailureException internal constructor() :
    IllegalStateException("gao failed; this is a defect of gao, not of the record")
