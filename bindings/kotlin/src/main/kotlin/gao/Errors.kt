package gao

/**
 * The record or the options are refused. [problems] holds every problem at once, each with its code, its
 * place as a JSON pointer, and a message in English and Danish; warnings are among them.
 */
public class InvalidInputException internal constructor(
    /** Every problem. */
    public val problems: List<Problem>,
) : IllegalArgumentException(summary(problems)) {
    private companion object {
        /** What a refusal is not silent about. */
        val SAID_FIRST = setOf(
            ProblemCode.W_URGENT_MEDICAL_ASSESSMENT,
            ProblemCode.W_MEDICINE_IN_PREGNANCY,
            ProblemCode.W_MEDICINE_BLOCKED,
        )

        /** Codes and places, and nothing else of the record. */
        fun summary(problems: List<Problem>): String {
            val errors = problems.filter { it.severity == Severity.ERROR }
            val places = errors.take(8).joinToString { "${it.code} at `${it.pointer}`" }
            val more = if (errors.size > 8) " and ${errors.size - 8} more" else ""
            val urgent = problems.map { it.code }.filter { it in SAID_FIRST }
            val first = if (urgent.isEmpty()) "" else urgent.joinToString() + "; "
            return "${first}the input is refused: $places$more; see `problems` for what to do"
        }
    }
}

/** The record holds nothing for the chart; [reason] says what is lacking. */
public class NothingToDrawException internal constructor(
    /** What is lacking. */
    public val reason: NotDrawn,
) : NoSuchElementException(uniffi.gao_report.notDrawnSentence(reason, Language.ENGLISH))

/** A defect of gao itself; it says nothing about the record. */
public class EngineFailureException internal constructor() :
    IllegalStateException("gao failed; this is a defect of gao, not of the record")
