package gao

import java.time.LocalDate
import java.time.YearMonth
import java.time.format.DateTimeParseException

/**
 * A date as far as it is known: a day, month, year or interval, written `2025-11-03`, `2025-11`, `2025`, or
 * two of them with a slash between.
 *
 * @throws IllegalArgumentException if [text] is none of these.
 */
public class ApproximateDate(private val text: String) {
    /** The first day it can be. */
    public val earliest: LocalDate

    /** The last day it can be. */
    public val latest: LocalDate

    init {
        val parts = text.split('/')
        require(parts.size <= 2) { refusal(text) }
        try {
            earliest = days(parts.first()).first
            latest = days(parts.last()).second
        } catch (_: DateTimeParseException) {
            throw IllegalArgumentException(refusal(text))
        }
        require(earliest <= latest) { refusal(text) }
    }

    /** Known to the day. */
    public constructor(day: LocalDate) : this(day.toString())

    /** Known to the month. */
    public constructor(month: YearMonth) : this(month.toString())

    /** Between two days, both included. */
    public constructor(earliest: LocalDate, latest: LocalDate) : this("$earliest/$latest")

    /** Whether it is known to the day. */
    public val isExact: Boolean get() = earliest == latest

    override fun toString(): String = text

    override fun equals(other: Any?): Boolean = other is ApproximateDate && other.text == text

    override fun hashCode(): Int = text.hashCode()

    private companion object {
        fun refusal(text: String) =
            "`$text` is no date; write a day, month, year or interval, such as 2025-11 or 2025-11-03/2025-11-09"

        /** The first and the last day of a day, month or year. */
        fun days(text: String): Pair<LocalDate, LocalDate> = when (text.length) {
            4 -> LocalDate.parse("$text-01-01") to LocalDate.parse("$text-12-31")
            7 -> YearMonth.parse(text).let { it.atDay(1) to it.atEndOfMonth() }
            else -> LocalDate.parse(text).let { it to it }
        }
    }
}
