package gao

import java.io.File
import java.math.BigDecimal
import java.time.LocalDate

/** Anything that can be written as JSON. */
public interface Document {
    /** It as JSON; a field that is null is left out. */
    public fun toJson(): String
}

/** What is known about one woman on one day: a [CaseInput], or JSON as it came. */
public interface Record : Document

/** How to assess: [Options], or JSON as it came. */
public interface Settings : Document

/** JSON as it came. The engine judges it: nothing is read or changed on the way. */
public class Json private constructor(internal val bytes: ByteArray) : Record, Settings {
    /** From text. */
    public constructor(text: String) : this(text.toByteArray())

    override fun toJson(): String = bytes.toString(Charsets.UTF_8)

    public companion object {
        /** From bytes, which the caller may go on to change. */
        @JvmStatic
        public fun of(bytes: ByteArray): Json = Json(bytes.copyOf())

        /** From a file. */
        @JvmStatic
        public fun of(file: File): Json = Json(file.readBytes())
    }
}

internal fun Document.bytes(): ByteArray = if (this is Json) bytes else toJson().toByteArray()

internal fun jsonObject(fields: JsonObject.() -> Unit): String = JsonObject().apply(fields).written()

/** Writes the fields of a record. */
internal class JsonObject {
    private val out = StringBuilder("{")

    fun field(name: String, value: Any?) {
        if (value == null) return
        if (out.length > 1) out.append(',')
        quoted(name)
        out.append(':')
        written(value)
    }

    fun written(): String = out.append('}').toString()

    private fun written(value: Any) {
        when (value) {
            is Document -> out.append(value.toJson())
            is List<*> -> {
                out.append('[')
                value.filterNotNull().forEachIndexed { place, entry ->
                    if (place > 0) out.append(',')
                    written(entry)
                }
                out.append(']')
            }
            is Boolean, is Int -> out.append(value)
            // All digits, without an exponent: the engine counts them.
            is BigDecimal -> quoted(value.toPlainString())
            is LocalDate, is ApproximateDate, is Enum<*>, is String -> quoted(value.toString())
            else -> error("`${value::class}` has no place in a record")
        }
    }

    private fun quoted(text: String) {
        out.append('"')
        for (letter in text) {
            when {
                letter == '"' || letter == '\\' -> out.append('\\').append(letter)
                // Half a character is written as what it is; the engine refuses it with its place.
                letter < ' ' || letter.isSurrogate() -> out.append("\\u%04x".format(letter.code))
                else -> out.append(letter)
            }
        }
        out.append('"')
    }
}
