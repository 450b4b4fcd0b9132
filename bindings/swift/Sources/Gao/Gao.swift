import CGao
import Foundation

/// Decision engine for pregnancy- and lactation-associated osteoporosis. Not for clinical use.
///
/// Every call is pure and may be made from any thread. A field that is not given is unknown; it never
/// means "no". What a call refuses is a ``Failure``.
public enum Gao {
    /// Everything the engine says about one woman on one day.
    public static func assess(_ record: any Record, options: any Settings = Options()) throws -> Assessment {
        try read(assessJSON(record, options: options))
    }

    /// The same as JSON, byte for byte what every other language gets.
    public static func assessJSON(_ record: any Record, options: any Settings = Options()) throws -> Data {
        try answer(record, options, gao_assess)
    }

    /// Every problem of a record, warnings included; empty if there is none.
    public static func validate(_ record: any Record, options: any Settings = Options()) throws -> [Problem] {
        let found = try answer(record, options) { record, recordCount, options, optionsCount, out, problems in
            let status = gao_validate(record, recordCount, options, optionsCount, out)
            // What is wrong with the options stands where the answer would.
            if status == GAO_STATUS_INVALID_OPTIONS, let out, let problems {
                swap(&out.pointee, &problems.pointee)
            }
            return status
        }
        return try read(found)
    }

    /// The letter of a record, for a clinician or for the woman herself.
    public static func explain(
        _ record: any Record,
        language: Language = .english,
        audience: Audience = .clinician,
        style: Style = .text,
        options: any Settings = Options()
    ) throws -> String {
        text(
            try answer(record, options) {
                gao_explain($0, $1, $2, $3, language.number, style.number, audience.number, $4, $5)
            })
    }

    /// One part of the letter on a page of its own.
    public static func explain(
        _ record: any Record,
        part: Part,
        language: Language = .english,
        audience: Audience = .clinician,
        style: Style = .text,
        options: any Settings = Options()
    ) throws -> String {
        text(
            try answer(record, options) {
                gao_explain_part(
                    $0, $1, $2, $3, part.number, language.number, style.number, audience.number, $4, $5)
            })
    }

    /// What to ask next: the open facts that change an answer, those that settle one first.
    public static func ask(_ record: any Record, options: any Settings = Options()) throws -> [MissingFact] {
        try read(answer(record, options, gao_ask))
    }

    /// What is due when, as codes and days.
    public static func schedule(
        _ record: any Record,
        options: any Settings = Options()
    ) throws -> ScheduleAnswer {
        try read(answer(record, options, gao_schedule))
    }

    /// The schedule in words, event by event, for a calendar.
    public static func agenda(
        _ record: any Record,
        language: Language = .english,
        audience: Audience = .clinician,
        options: any Settings = Options()
    ) throws -> Agenda {
        try read(
            answer(record, options) {
                gao_agenda($0, $1, $2, $3, language.number, audience.number, $4, $5)
            })
    }

    /// Which change of BMD is reported for each regimen: averages of groups, never a prediction for her.
    public static func project(
        _ record: any Record,
        options: any Settings = Options()
    ) throws -> ProjectionAnswer {
        try read(answer(record, options, gao_project))
    }

    /// Which facts of the article bear on her, in the order in which they are told.
    public static func counsel(
        _ record: any Record,
        options: any Settings = Options()
    ) throws -> CounsellingAnswer {
        try read(answer(record, options, gao_counsel))
    }

    /// The reported changes of BMD without a record: the whole table, or the cells of one question.
    public static func reportedChanges(_ query: any Query = ProjectionQuery()) throws -> [ReportedChange] {
        try read(answer(query, gao_reported_changes))
    }

    /// How BMD normally goes after a birth: a band of averages for each site, or why there is none.
    public static func physiologyBands(_ query: any Query = BandQuery()) throws -> [PhysiologyBand] {
        try read(answer(query, gao_physiology_bands))
    }

    /// The whole evidence register.
    public static func evidence() throws -> [EvidenceRow] {
        try read(answer { out, _ in gao_evidence(out) })
    }

    /// Every rule of the engine: what it asks, its table, and what it rests on.
    public static func rules(language: Language = .english) throws -> [RuleEntry] {
        try read(answer { out, _ in gao_rules(language.number, out) })
    }

    /// The versions that stand in every answer.
    public static func versions() throws -> Versions {
        try read(answer { out, _ in gao_versions(out) })
    }

    /// The report of a record: one page of HTML that needs nothing else, with charts for a clinician.
    public static func report(
        _ record: any Record,
        language: Language = .english,
        audience: Audience = .clinician,
        illustrativeBand: Bool = false,
        options: any Settings = Options()
    ) throws -> String {
        text(
            try answer(record, options) {
                gao_report(
                    $0, $1, $2, $3, language.number, audience.number, illustrativeBand ? 1 : 0, $4, $5)
            })
    }

    /// A chart of a record, for a clinician.
    ///
    /// Where the record holds nothing for it, ``Failure/nothingToDraw`` is thrown.
    public static func chart(
        _ record: any Record,
        subject: Subject = .bmd,
        encoding: Encoding = .svg,
        width: Width = .wide,
        language: Language = .english,
        illustrativeBand: Bool = false,
        options: any Settings = Options()
    ) throws -> Chart {
        let picture = try answer(record, options) {
            gao_chart(
                $0, $1, $2, $3, subject.number, encoding.number, width.number, language.number,
                illustrativeBand ? 1 : 0, $4, $5)
        }
        let beside = try besideChart(
            record, subject: subject, language: language, illustrativeBand: illustrativeBand, options: options)
        return Chart(data: picture, encoding: encoding, beside: beside)
    }

    /// What must be said first, and what the chart leaves out; also where there is nothing to draw.
    public static func besideChart(
        _ record: any Record,
        subject: Subject = .bmd,
        language: Language = .english,
        illustrativeBand: Bool = false,
        options: any Settings = Options()
    ) throws -> [String] {
        try read(
            answer(record, options) {
                gao_beside_chart(
                    $0, $1, $2, $3, subject.number, language.number, illustrativeBand ? 1 : 0, $4, $5)
            })
    }
}
