package gao

import java.math.BigDecimal
import java.nio.file.Files
import java.time.LocalDate
import java.time.YearMonth
import java.util.concurrent.Callable
import java.util.concurrent.Executors
import kotlin.test.Test
import kotlin.test.assertContains
import kotlin.test.assertEquals
import kotlin.test.assertFailsWith
import kotlin.test.assertFalse
import kotlin.test.assertNotEquals
import kotlin.test.assertTrue

/** What the package adds to the engine: records, dates, decimals, errors. */
class GaoTest {
    private val day = LocalDate.of(2025, 12, 20)

    private fun scan(score: String) = CaseInput(
        asOf = day,
        bmd = listOf(
            BmdInput(
                date = LocalDate.of(2025, 12, 1),
                modality = BmdModality.DXA,
                site = BmdSite.LUMBAR_SPINE,
                zScore = score.toBigDecimal(),
            ),
        ),
        pregnancies = listOf(
            PregnancyInput(outcome = PregnancyOutcome.LIVE, births = listOf(LocalDate.of(2025, 10, 5))),
        ),
    )

    @Test
    fun `a record, text, bytes and a file are one`() {
        val text = """{"as_of":"2025-12-20","fractures":[]}"""
        val file = Files.createTempFile("case", ".json").toFile().apply { writeText(text) }
        val forms = listOf(
            CaseInput(asOf = day, fractures = listOf()),
            Json(text),
            Json.of(text.toByteArray()),
            Json.of(file),
        )
        assertEquals(1, forms.map { Gao.assessJson(it) }.distinct().size)
        assertEquals(Label.NOT_MET, Gao.assess(forms.first()).diagnosis.label)
        file.delete()
    }

    @Test
    fun `what is not given is unknown`() {
        assertEquals("""{"as_of":"2025-12-20"}""", CaseInput(asOf = day).toJson())
        assertEquals(Label.UNDETERMINED, Gao.assess(CaseInput(asOf = day)).diagnosis.label)
    }

    @Test
    fun `a decimal keeps its digits both ways`() {
        assertContains(scan("-2.40").toJson(), """"z_score":"-2.40"""")
        assertContains(scan("-25e-1").toJson(), """"z_score":"-2.5"""")
        val lowest = Gao.assess(scan("-2.40")).severity.veryLowBmd.lowestZ!!
        assertEquals(BigDecimal("-2.40"), lowest.zScore)
        assertEquals(LocalDate.of(2025, 12, 1), lowest.date)
    }

    @Test
    fun `text is written as JSON has it`() {
        val note = ProvenanceInput(note = "\"\\\n\u0000æ\uD83D\uDC76")
        assertEquals("""{"note":"\"\\\u000a\u0000æ\ud83d\udc76"}""", note.toJson())
        val half = CaseInput(asOf = day, provenance = ProvenanceInput(note = "\uD83D"))
        assertFailsWith<InvalidInputException> { Gao.assess(half) }
    }

    @Test
    fun `every problem comes at once in both languages`() {
        val refused = assertFailsWith<InvalidInputException> {
            Gao.assess(Json("""{"as_of":"2025-02-29","colour":1,"bmd":[{"z_score":"high"}]}"""))
        }
        assertEquals(
            listOf("E-FIELD-UNKNOWN" to "/colour", "E-DATE-INVALID" to "/as_of", "E-NUM-FORMAT" to "/bmd/0/z_score"),
            refused.problems.map { it.code.word to it.pointer },
        )
        refused.problems.forEach { assertNotEquals(it.messageEn, it.messageDa) }
        assertContains(refused.message!!, "`E-DATE-INVALID` at `/as_of`")
        assertFalse("high" in refused.message!!)
    }

    @Test
    fun `options are a record or JSON`() {
        val broken = Json("""{"as_of":"2025-12-20","bmd":[{"z_score":"nought"}]}""")
        val quarantine = Options(mode = Mode.QUARANTINE)
        val answers = listOf(quarantine, Json("""{"mode":"quarantine"}""")).map { Gao.assess(broken, it) }
        assertEquals(1, answers.distinct().size)
        assertEquals(listOf(ProblemCode.W_QUARANTINED), answers.first().warnings.map { it.code })
        val later = Gao.assess(broken, quarantine.copy(asOf = LocalDate.of(2026, 1, 1)))
        assertEquals(LocalDate.of(2026, 1, 1), later.asOf)
        assertFailsWith<InvalidInputException> { Gao.assess(broken, Json("""{"modus":"quarantine"}""")) }
    }

    @Test
    fun `a date is known as far as it is written`() {
        val about = ApproximateDate("2025-11/2026-02")
        assertEquals(LocalDate.of(2025, 11, 1) to LocalDate.of(2026, 2, 28), about.earliest to about.latest)
        assertEquals("2025-11", ApproximateDate(YearMonth.of(2025, 11)).toString())
        assertTrue(ApproximateDate(day).isExact)
        for (text in listOf("", "25", "2025-13", "2025-02-29", "2025-11-3", "2025/", "2025/2026/2027", "2026/2025")) {
            val refused = assertFailsWith<IllegalArgumentException>(text) { ApproximateDate(text) }
            assertContains(refused.message!!, "`$text` is no date")
        }
        val pain = SymptomsInput(painOnset = ApproximateDate("2025-11"))
        assertEquals("""{"pain_onset":"2025-11"}""", pain.toJson())
    }

    @Test
    fun `a chart comes with the words beside it`() {
        val exposed = CaseInput(
            asOf = day,
            pregnancies = listOf(PregnancyInput(outcome = PregnancyOutcome.ONGOING, lmp = LocalDate.of(2025, 9, 1))),
            medications = listOf(MedicationInput(agent = Agent.ALENDRONATE, start = ApproximateDate("2025-10-01"))),
        )
        val chart = Gao.chart(exposed, Subject.SPINE)
        assertTrue(chart.beside.any { "alendronate" in it })
        assertTrue(chart.data.decodeToString().startsWith("<svg "))
        val nothing = assertFailsWith<NothingToDrawException> { Gao.chart(CaseInput(asOf = day)) }
        assertEquals(NotDrawn.NO_BIRTH, nothing.reason)
        assertContains(nothing.message!!, "birth")
    }

    @Test
    fun `every other call answers`() {
        val record = CaseInput(asOf = day)
        assertEquals("/pregnancy_status/value", Gao.ask(record).first().pointer)
        assertFalse(Gao.schedule(record).applies)
        assertEquals(day, Gao.agenda(record, Language.DANISH).asOf)
        assertEquals(4, Gao.project(record).regimens.size)
        assertTrue(Gao.counsel(record).facts.isNotEmpty())
        assertTrue(Gao.explainPart(record, Part.REQUESTS).contains("What to ask next"))
        assertTrue(Gao.report(record, Language.DANISH).startsWith("<!DOCTYPE html><html lang=\"da\">"))
        assertTrue(Gao.evidence().any { it.id == "S-44" })
        assertTrue(Gao.rules(Language.DANISH).any { it.rule == "F-04" })
        assertEquals(Gao.assess(record).engineVersion, Gao.versions().engine)
        assertTrue(Gao.validate(Json("{}")).any { it.pointer == "/as_of" })
    }

    /** A word is found by its place; a library of another version is refused before the first call. */
    @Test
    fun `every word stands where the library has it`() {
        assertEquals(uniffi.gao.Language.entries.map { it.name }, Language.entries.map { it.name })
        assertEquals(uniffi.gao.Part.entries.map { it.name }, Part.entries.map { it.name })
        assertEquals(uniffi.gao_report.NotDrawn.entries.map { it.name }, NotDrawn.entries.map { it.name })
        assertEquals(uniffi.gao.Label.entries.map { it.name }, Label.entries.map { it.name })
        assertEquals(uniffi.gao.Tri.entries.map { it.name }, Tri.entries.map { it.name })
        assertEquals(uniffi.gao.Agent.entries.map { it.name }, Agent.entries.map { it.name })
        assertEquals(uniffi.gao.EventCode.entries.size, EventCode.entries.size)
        assertEquals(uniffi.gao.ProblemCode.entries.size, ProblemCode.entries.size)
    }

    @Test
    fun `what a library of another version says is not taken for anything`() {
        val refused = VersionsDifferException("9.0.0")
        assertContains(refused.message!!, "`9.0.0`")
        assertContains(refused.message!!, "`${Gao.versions().engine}`")
    }

    @Test
    fun `eight threads get the same answer`() {
        val expected = Gao.assessJson(scan("-2.40"))
        val threads = Executors.newFixedThreadPool(8)
        val work = List(40) { Callable { Gao.assessJson(scan("-2.40")) } }
        assertEquals(setOf(expected), threads.invokeAll(work).map { it.get() }.toSet())
        threads.shutdown()
    }
}
