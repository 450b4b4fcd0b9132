package gao

import java.io.File

private fun measure(name: String, times: Int, work: () -> Unit) {
    // The virtual machine compiles what has run often enough.
    repeat(times) { work() }
    val start = System.nanoTime()
    repeat(times) { work() }
    println("$name ${(System.nanoTime() - start) / times}")
}

/** What a call costs: prints `NAME NANOSECONDS` for each kind of call, on one record. */
public fun main(arguments: Array<String>) {
    val record = Json.of(File(arguments.single()))
    val empty = Json("")
    measure("nothing", 20_000) { Gao.versions() }
    measure("refusal", 5_000) {
        try {
            Gao.assessJson(empty)
        } catch (_: InvalidInputException) {
        }
    }
    measure("assess", 1_000) { Gao.assessJson(record) }
    measure("records", 1_000) { Gao.assess(record) }
}
