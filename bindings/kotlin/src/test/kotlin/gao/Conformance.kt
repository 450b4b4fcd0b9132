package gao

import java.io.BufferedInputStream
import java.io.BufferedOutputStream
import java.io.File
import java.io.InputStream
import kotlin.system.exitProcess

/** One question of `tests/src/requests.rs`. */
private class Question(
    val name: String,
    val call: String,
    val numbers: List<Int>,
    val options: Settings,
    val record: Record,
) {
    val language get() = { place: Int -> Language.entries[numbers[place]] }
    val audience get() = { place: Int -> Audience.entries[numbers[place]] }
    val style get() = { place: Int -> Style.entries[numbers[place]] }
    val isSet get() = { place: Int -> numbers[place] != 0 }
}

private fun InputStream.line(): String? {
    val line = StringBuilder()
    while (true) {
        when (val byte = read()) {
            -1 -> return null
            '\n'.code -> return line.toString()
            else -> line.append(byte.toChar())
        }
    }
}

private fun questions(file: InputStream): Sequence<Question> = generateSequence { file.line() }.map { line ->
    val (name, call, numbers, options, record) = line.split(' ')
    Question(
        name,
        call,
        if (numbers == "-") emptyList() else numbers.split(',').map { it.toInt() },
        if (options == "-") Options() else Json.of(file.readNBytes(options.toInt())),
        Json.of(file.readNBytes(record.toInt())),
    )
}

private fun List<Document>.toJson() = joinToString(",", "[", "]") { it.toJson() }

private fun answer(q: Question): ByteArray = when (q.call) {
    "assess" -> Gao.assessJson(q.record, q.options)
    "assess_records" -> Gao.assess(q.record, q.options).toJson()
    "validate" -> Gao.validate(q.record, q.options).toJson()
    "explain" -> Gao.explain(q.record, q.language(0), q.audience(2), q.style(1), q.options)
    "explain_part" -> Gao.explainPart(
        q.record,
        Part.entries[q.numbers[0]],
        q.language(1),
        q.audience(3),
        q.style(2),
        q.options,
    )
    "ask" -> Gao.ask(q.record, q.options).toJson()
    "schedule" -> Gao.schedule(q.record, q.options).toJson()
    "agenda" -> Gao.agenda(q.record, q.language(0), q.audience(1), q.options).toJson()
    "project" -> Gao.project(q.record, q.options).toJson()
    "counsel" -> Gao.counsel(q.record, q.options).toJson()
    "reported_changes" -> Gao.reportedChanges(q.record).toJson()
    "physiology_bands" -> Gao.physiologyBands(q.record).toJson()
    "versions" -> Gao.versions().toJson()
    "evidence" -> Gao.evidence().toJson()
    "rules" -> Gao.rules(q.language(0)).toJson()
    "report" -> Gao.report(q.record, q.language(0), q.audience(1), q.isSet(2), q.options)
    "beside_chart" -> Gao.besideChart(
        q.record,
        Subject.entries[q.numbers[0]],
        q.language(1),
        q.isSet(2),
        q.options,
    ).let { lines -> jsonObject { field("lines", lines) }.removePrefix("{\"lines\":").removeSuffix("}") }
    "chart" -> return Gao.chart(
        q.record,
        Subject.entries[q.numbers[0]],
        Encoding.entries[q.numbers[1]],
        Width.entries[q.numbers[2]],
        q.language(3),
        q.isSet(4),
        q.options,
    ).data
    else -> error("`${q.call}` is no call")
}.toByteArray()

/** Answers the questions of a file on standard output. */
public fun main(arguments: Array<String>) {
    if (arguments.size != 1) {
        System.err.println("usage: Conformance FILE")
        exitProcess(2)
    }
    val out = BufferedOutputStream(System.out)
    BufferedInputStream(File(arguments[0]).inputStream()).use { file ->
        for (question in questions(file)) {
            val (status, body) = try {
                "ok" to answer(question)
            } catch (refused: InvalidInputException) {
                "refused" to refused.problems.toJson().toByteArray()
            } catch (_: NothingToDrawException) {
                "nothing" to ByteArray(0)
            }
            out.write("${question.name} ${question.call} $status ${body.size}\n".toByteArray())
            out.write(body)
        }
    }
    out.flush()
}
