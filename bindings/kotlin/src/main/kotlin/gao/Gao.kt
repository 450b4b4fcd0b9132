package gao

import java.nio.Buffer
import java.nio.ByteBuffer
import uniffi.gao.InternalException
import uniffi.gao.InvalidInput
import uniffi.gao_report.ChartOptions
import uniffi.gao_report.NoPicture
import uniffi.gao_report.ReportOptions

/**
 * Decision engine for pregnancy- and lactation-associated osteoporosis. Not for clinical use.
 *
 * Every call is pure and may be made from any thread. A field that is not given is unknown; it never
 * means "no".
 */
public object Gao {
    /**
     * Everything the engine says about one woman on one day.
     *
     * @throws InvalidInputException with every problem of the record.
     */
    @JvmStatic
    @JvmOverloads
    public fun assess(record: Record, options: Settings = Options()): Assessment =
        call { uniffi.gao.assessJsonToRecord(record.direct(), options.read()).lifted() }

    /** The same as JSON, byte for byte what every other language gets. */
    @JvmStatic
    @JvmOverloads
    public fun assessJson(record: Record, options: Settings = Options()): String =
        call { uniffi.gao.assessJson(record.direct(), options.read()) }

    /** Every problem of a record, warnings included; empty if there is none. */
    @JvmStatic
    @JvmOverloads
    public fun validate(record: Record, options: Settings = Options()): List<Problem> =
        call { uniffi.gao.validateJson(record.direct(), options.read()).map { it.lifted() } }

    /** The letter of a record, for a clinician or for the woman herself. */
    @JvmStatic
    @JvmOverloads
    public fun explain(
        record: Record,
        language: Language = Language.ENGLISH,
        audience: Audience = Audience.CLINICIAN,
        style: Style = Style.TEXT,
        options: Settings = Options(),
    ): String = call {
        uniffi.gao.explainJson(record.direct(), options.read(), language.chosen, style.chosen, audience.chosen)
    }

    /** One part of the letter on a page of its own. */
    @JvmStatic
    @JvmOverloads
    public fun explainPart(
        record: Record,
        part: Part,
        language: Language = Language.ENGLISH,
        audience: Audience = Audience.CLINICIAN,
        style: Style = Style.TEXT,
        options: Settings = Options(),
    ): String = call {
        uniffi.gao.explainPartJson(
            record.direct(),
            options.read(),
            part.chosen,
            language.chosen,
            style.chosen,
            audience.chosen,
        )
    }

    /** What to ask next: the open facts that change an answer, those that settle one first. */
    @JvmStatic
    @JvmOverloads
    public fun ask(record: Record, options: Settings = Options()): List<MissingFact> =
        call { uniffi.gao.askJsonToRecord(record.direct(), options.read()).map { it.lifted() } }

    /** What is due when, as codes and days. */
    @JvmStatic
    @JvmOverloads
    public fun schedule(record: Record, options: Settings = Options()): ScheduleAnswer =
        call { uniffi.gao.scheduleJsonToRecord(record.direct(), options.read()).lifted() }

    /** The schedule in words, event by event, for a calendar. */
    @JvmStatic
    @JvmOverloads
    public fun agenda(
        record: Record,
        language: Language = Language.ENGLISH,
        audience: Audience = Audience.CLINICIAN,
        options: Settings = Options(),
    ): Agenda = call {
        uniffi.gao.agendaJsonToRecord(record.direct(), options.read(), language.chosen, audience.chosen).lifted()
    }

    /** Which change of BMD is reported for each regimen: averages of groups, never a prediction for her. */
    @JvmStatic
    @JvmOverloads
    public fun project(record: Record, options: Settings = Options()): ProjectionAnswer =
        call { uniffi.gao.projectJsonToRecord(record.direct(), options.read()).lifted() }

    /** Which facts of the article bear on her, in the order in which they are told. */
    @JvmStatic
    @JvmOverloads
    public fun counsel(record: Record, options: Settings = Options()): CounsellingAnswer =
        call { uniffi.gao.counselJsonToRecord(record.direct(), options.read()).lifted() }

    /** The reported changes of BMD without a record: the whole table, or the cells of one question. */
    @JvmStatic
    @JvmOverloads
    public fun reportedChanges(query: Document = ProjectionQuery()): List<ReportedChange> =
        call { uniffi.gao.reportedChangesJsonToRecord(query.direct()).map { it.lifted() } }

    /** How BMD normally goes after a birth: a band of averages for each site, or why there is none. */
    @JvmStatic
    @JvmOverloads
    public fun physiologyBands(query: Document = BandQuery()): List<PhysiologyBand> =
        call { uniffi.gao.physiologyBandsJsonToRecord(query.direct()).map { it.lifted() } }

    /** The whole evidence register. */
    @JvmStatic
    public fun evidence(): List<EvidenceRow> = call { uniffi.gao.evidenceRows().map { it.lifted() } }

    /** Every rule of the engine: what it asks, its table, and what it rests on. */
    @JvmStatic
    @JvmOverloads
    public fun rules(language: Language = Language.ENGLISH): List<RuleEntry> =
        call { uniffi.gao.rules(language.chosen).map { it.lifted() } }

    /** The versions that stand in every answer. */
    @JvmStatic
    public fun versions(): Versions = call { uniffi.gao.versions().lifted() }

    /** The report of a record: one page of HTML that needs nothing else, with charts for a clinician. */
    @JvmStatic
    @JvmOverloads
    public fun report(
        record: Record,
        language: Language = Language.ENGLISH,
        audience: Audience = Audience.CLINICIAN,
        illustrativeBand: Boolean = false,
        options: Settings = Options(),
    ): String = call {
        val page = ReportOptions(language.chosen, audience.chosen, illustrativeBand)
        uniffi.gao_report.reportJson(record.direct(), options.read(), page)
    }

    /**
     * A chart of a record, for a clinician.
     *
     * @throws NothingToDrawException where the record holds nothing for it.
     */
    @JvmStatic
    @JvmOverloads
    public fun chart(
        record: Record,
        subject: Subject = Subject.BMD,
        encoding: Encoding = Encoding.SVG,
        width: Width = Width.WIDE,
        language: Language = Language.ENGLISH,
        illustrativeBand: Boolean = false,
        options: Settings = Options(),
    ): Chart = call {
        val wanted = ChartOptions(subject.chosen, encoding.chosen, width.chosen, language.chosen, illustrativeBand)
        val data = uniffi.gao_report.chartJson(record.direct(), options.read(), wanted)
        Chart(data, encoding, uniffi.gao_report.besideChartJsonToLines(record.direct(), options.read(), wanted))
    }

    /** What must be said first, and what the chart leaves out; also where there is nothing to draw. */
    @JvmStatic
    @JvmOverloads
    public fun besideChart(
        record: Record,
        subject: Subject = Subject.BMD,
        language: Language = Language.ENGLISH,
        illustrativeBand: Boolean = false,
        options: Settings = Options(),
    ): List<String> = call {
        val wanted = ChartOptions(subject.chosen, Encoding.SVG.chosen, Width.WIDE.chosen, language.chosen, illustrativeBand)
        uniffi.gao_report.besideChartJsonToLines(record.direct(), options.read(), wanted)
    }

    private fun Settings.read(): uniffi.gao.Options =
        if (this is Options && this == defaults) defaultOptions else uniffi.gao.optionsFromJson(direct())

    private val defaults = Options()
    private val defaultOptions by lazy { uniffi.gao.defaultOptions() }

    /** The library reads memory that no collector moves. */
    private fun Document.direct(): ByteBuffer {
        val bytes = bytes()
        val memory = ByteBuffer.allocateDirect(bytes.size)
        memory.put(bytes)
        // As what it is everywhere: Android's older buffers give another type.
        (memory as Buffer).flip()
        return memory
    }

    private fun refusal(problems: List<uniffi.gao.Problem>) =
        InvalidInputException(problems.map { it.lifted() }, uniffi.gao.refusalSummary(problems))

    /** What the library calls itself. A library elsewhere on the system may be found before the one in the jar. */
    private val library by lazy { uniffi.gao.versions().engine }

    private fun <Answer> call(work: () -> Answer): Answer = try {
        if (library != VERSION) throw VersionsDifferException(library)
        work()
    } catch (refused: InvalidInput.Problems) {
        throw refusal(refused.problems)
    } catch (refused: NoPicture.Invalid) {
        throw refusal((refused.v1 as InvalidInput.Problems).problems)
    } catch (nothing: NoPicture.NothingToDraw) {
        throw NothingToDrawException(NotDrawn.valueOf(nothing.v1.name))
    } catch (_: NoPicture.Drawing) {
        throw EngineFailureException()
    } catch (_: InternalException) {
        // The message of a panic may hold words of the record.
        throw EngineFailureException()
    } catch (_: uniffi.gao_report.InternalException) {
        throw EngineFailureException()
    }
}
