import Foundation
import Testing

@testable import Gao

/// What the package adds to the engine: records, dates, decimals, errors.
struct GaoTests {
    let day: Gao.CalendarDay = "2025-12-20"

    func scan(_ score: Gao.DecimalNumber) -> Gao.CaseInput {
        Gao.CaseInput(
            asOf: day,
            bmd: [.init(date: "2025-12-01", modality: .dxa, site: .lumbarSpine, zScore: score)],
            pregnancies: [.init(births: ["2025-10-05"], outcome: .live)])
    }

    func written(_ document: some Gao.Document) throws -> String {
        String(decoding: try document.json(), as: UTF8.self)
    }

    func failure(of call: () throws -> some Any) throws -> Gao.Failure {
        do {
            _ = try call()
        } catch let failure as Gao.Failure {
            return failure
        }
        throw Unrefused()
    }

    struct Unrefused: Error {}

    @Test func aRecordTextBytesAndAFileAreOne() throws {
        let text = #"{"as_of":"2025-12-20","fractures":[]}"#
        let file = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        try text.write(to: file, atomically: true, encoding: .utf8)
        defer { try? FileManager.default.removeItem(at: file) }
        let record = Gao.CaseInput(asOf: day, fractures: [])
        let forms: [any Gao.Record] = [
            record, Gao.JSON(text), Gao.JSON(Data(text.utf8)), try Gao.JSON(contentsOf: file),
        ]
        #expect(try Set(forms.map { try Gao.assessJSON($0) }).count == 1)
        #expect(try Gao.assess(record).diagnosis.label == .notMet)
    }

    @Test func whatIsNotGivenIsUnknown() throws {
        #expect(try written(Gao.CaseInput(asOf: day)) == #"{"as_of":"2025-12-20"}"#)
        #expect(try Gao.assess(Gao.CaseInput(asOf: day)).diagnosis.label == .undetermined)
    }

    @Test func aDecimalIsTheOneThatWasWritten() throws {
        // As a double it would be 3.132999999999999488.
        #expect(Gao.DecimalNumber(3.133).description == "3.133")
        #expect(Gao.DecimalNumber(1e-5).description == "0.00001")
        let reported: Gao.DecimalNumber = "-2.40"
        #expect(reported.description == "-2.40" && reported == -2.4 && reported != -2.41)
        #expect(Set<Gao.DecimalNumber>([-2.4, reported, "-02.4"]).count == 1)
        #expect(Set<Gao.DecimalNumber>([0, "-0.00", "0.0"]).count == 1)
        #expect(Gao.DecimalNumber(.infinity) != Gao.DecimalNumber(1e300) && Gao.DecimalNumber(100) != 1)
        #expect(Gao.DecimalNumber(Decimal(string: "0.125")!).double == 0.125)
        for text in ["", "-", "2,4", "2.", ".5", "1e3", "2.4 ", "1.2.3", "nan"] {
            #expect(Gao.DecimalNumber(text) == nil, "\(text)")
        }
        let lowest = try #require(try Gao.assess(scan(-2.40)).severity.veryLowBmd.lowestZ)
        #expect(lowest.zScore.decimal == Decimal(string: "-2.4"))
        #expect(lowest.date == "2025-12-01")
    }

    @Test(arguments: [Double.nan, .infinity, -.infinity, 1e300, 1e-300])
    func whatIsNoFactIsRefusedWithItsPlace(_ number: Double) throws {
        let refused = try failure { try Gao.assess(scan(.init(number))) }
        #expect(refused.problems.contains { $0.pointer == "/bmd/0/z_score" && $0.severity == .error })
    }

    @Test func everyProblemComesAtOnceInBothLanguages() throws {
        let record = Gao.JSON(#"{"as_of":"2025-02-29","colour":1,"bmd":[{"z_score":"high"}]}"#)
        let refused = try failure { try Gao.assess(record) }
        #expect(refused.problems.map(\.code) == [.eFieldUnknown, .eDateInvalid, .eNumFormat])
        #expect(refused.problems.map(\.pointer) == ["/colour", "/as_of", "/bmd/0/z_score"])
        #expect(refused.problems.allSatisfy { $0.messageEn != $0.messageDa })
        #expect("\(refused)".contains("`E-DATE-INVALID` at `/as_of`"))
        #expect(refused.localizedDescription == "\(refused)")
        #expect(!"\(refused)".contains("high"))
    }

    @Test func optionsAreARecordOrJSON() throws {
        let broken = Gao.JSON(#"{"as_of":"2025-12-20","bmd":[{"z_score":"nought"}]}"#)
        var quarantine = Gao.Options(mode: .quarantine)
        let answer = try Gao.assess(broken, options: quarantine)
        #expect(try Gao.assess(broken, options: Gao.JSON(#"{"mode":"quarantine"}"#)) == answer)
        #expect(answer.warnings.map(\.code) == [.wQuarantined])
        quarantine.asOf = "2026-01-01"
        #expect(try Gao.assess(broken, options: quarantine).asOf == "2026-01-01")
        let misspelt = Gao.JSON(#"{"modus":"quarantine"}"#)
        let refused = [
            try failure { try Gao.assess(broken, options: misspelt) },
            try failure { try Gao.validate(broken, options: misspelt) },
        ]
        #expect(refused.map { $0.problems.map(\.pointer) } == [["/modus"], ["/modus"]])
    }

    @Test func aDateIsKnownAsFarAsItIsWritten() throws {
        let about: Gao.ApproximateDate = "2025-11/2026-02"
        #expect(about.earliest == "2025-11-01" && about.latest == "2026-02-28" && !about.isExact)
        #expect(Gao.ApproximateDate(day).isExact)
        #expect(Gao.ApproximateDate(from: "2024-02-28", to: "2024-02-29")?.description == "2024-02-28/2024-02-29")
        #expect(Gao.ApproximateDate(from: "2024-02-29", to: "2024-02-28") == nil)
        for text in ["2026/2025", "", "25", "2025-13", "2025-02-29", "2025-11-3", "2025/", "2025/2026/2027", "２０２５"] {
            #expect(Gao.ApproximateDate(text) == nil, "\(text)")
        }
        #expect(try written(Gao.SymptomsInput(painOnset: "2025-11")) == #"{"pain_onset":"2025-11"}"#)
    }

    @Test func aDayIsThatOfItsTimeZone() throws {
        let copenhagen = try #require(TimeZone(identifier: "Europe/Copenhagen"))
        let newYork = try #require(TimeZone(identifier: "America/New_York"))
        let moment = try #require(day.start(in: copenhagen))
        #expect(Gao.CalendarDay(moment, in: copenhagen) == day)
        #expect(Gao.CalendarDay(moment, in: newYork) == "2025-12-19")
        #expect(Gao.CalendarDay(.distantPast.addingTimeInterval(-1e6), in: newYork) == nil)
        #expect(Gao.CalendarDay(year: 2025, month: 2, day: 29) == nil)
        #expect(Gao.CalendarDay(year: 2024, month: 2, day: 29) == "2024-02-29")
        #expect(Gao.CalendarDay(year: 1900, month: 2, day: 29) == nil)
        #expect(day < "2026-01-01")
    }

    @Test func aChartComesWithTheWordsBesideIt() throws {
        let exposed = Gao.CaseInput(
            asOf: day,
            medications: [.init(agent: .alendronate, start: "2025-10-01")],
            pregnancies: [.init(lmp: "2025-09-01", outcome: .ongoing)])
        let chart = try Gao.chart(exposed, subject: .spine)
        #expect(chart.beside.contains { $0.contains("alendronate") })
        #expect(String(decoding: chart.data, as: UTF8.self).hasPrefix("<svg "))
        #expect(throws: Gao.Failure.nothingToDraw) { try Gao.chart(Gao.CaseInput(asOf: day)) }
    }

    @Test func everyOtherCallAnswers() throws {
        let record = Gao.CaseInput(asOf: day)
        #expect(try Gao.ask(record).first?.pointer == "/pregnancy_status/value")
        #expect(try !Gao.schedule(record).applies)
        #expect(try Gao.agenda(record, language: .danish).asOf == day)
        #expect(try Gao.project(record).regimens.count == 4)
        #expect(try !Gao.counsel(record).facts.isEmpty)
        #expect(try Gao.explain(record, part: .requests).contains("What to ask next"))
        #expect(try Gao.report(record, language: .danish).hasPrefix(#"<!DOCTYPE html><html lang="da">"#))
        #expect(try Gao.evidence().contains { $0.id == "S-44" })
        #expect(try Gao.rules(language: .danish).contains { $0.rule == "F-04" })
        #expect(try Gao.assess(record).engineVersion == Gao.versions().engine)
        #expect(try Gao.validate(Gao.JSON("{}")).contains { $0.pointer == "/as_of" })
    }

    @Test func anAnswerCanBeKept() throws {
        let answer = try Gao.assess(scan(-2.40))
        #expect(try answer.json() == answer.json())
        #expect(try written(scan("-2.40")).hasPrefix(#"{"as_of":"2025-12-20","bmd":[{"date":"2025-12-01","#))
        #expect(try JSONDecoder().decode(Gao.Assessment.self, from: answer.json()) == answer)
    }

    /// ADR 0031: a library that is newer than the package may say more.
    @Test func aFieldOfALaterVersionIsLeftAside() throws {
        let later = Data(#"{"engine":"9.0.0","content":"9","schema":"9","colour":"blue"}"#.utf8)
        let versions: Gao.Versions = try Gao.read(later)
        #expect(versions.engine == "9.0.0")
    }

    @Test func aWordOfALaterVersionIsNeverTakenForAnother() throws {
        let answer = String(decoding: try Gao.assessJSON(scan(-2.40)), as: UTF8.self)
        let later = answer.replacingOccurrences(of: #""label":"Undetermined""#, with: #""label":"Probable""#)
        try #require(later != answer)
        let refused = try failure { try Gao.read(Data(later.utf8)) as Gao.Assessment }
        #expect(refused == .versionsDiffer("/diagnosis/label"))
        #expect("\(refused)".contains("`/diagnosis/label`") && !"\(refused)".contains("Probable"))
    }

    @Test func eightThreadsGetTheSameAnswer() async throws {
        let record = scan(-2.40)
        let expected = try Gao.assessJSON(record)
        try await withThrowingTaskGroup(of: Data.self) { group in
            for _ in 0..<40 { group.addTask { try Gao.assessJSON(record) } }
            for try await answer in group { #expect(answer == expected) }
        }
    }
}
