// Answers the questions of tests/src/requests.rs, read from a file, on standard output.
import Foundation
import Gao

struct Question {
    let name, call: String
    let numbers: [Int]
    let options: any Gao.Settings
    let record: Gao.JSON

    func one<Choice: CaseIterable>(_ place: Int, of: Choice.Type = Choice.self) -> Choice {
        Array(Choice.allCases)[numbers[place]]
    }

    func isSet(_ place: Int) -> Bool { numbers[place] != 0 }
}

struct Questions: Sequence, IteratorProtocol {
    private var file: Data

    init(_ file: Data) { self.file = file }

    mutating func next() -> Question? {
        guard let end = file.firstIndex(of: UInt8(ascii: "\n")) else { return nil }
        let words = String(decoding: file[..<end], as: UTF8.self).split(separator: " ").map(String.init)
        file = file[(end + 1)...]
        let options: any Gao.Settings = words[3] == "-" ? Gao.Options() : Gao.JSON(bytes(Int(words[3])!))
        return Question(
            name: words[0], call: words[1],
            numbers: words[2] == "-" ? [] : words[2].split(separator: ",").map { Int($0)! },
            options: options, record: Gao.JSON(bytes(Int(words[4])!)))
    }

    private mutating func bytes(_ count: Int) -> Data {
        defer { file = file.dropFirst(count) }
        return Data(file.prefix(count))
    }
}

func json(_ list: [some Encodable]) throws -> Data { try JSONEncoder().encode(list) }

func answer(_ q: Question) throws -> Data {
    switch q.call {
    case "assess": try Gao.assessJSON(q.record, options: q.options)
    case "assess_records": try Gao.assess(q.record, options: q.options).json()
    case "validate": try json(Gao.validate(q.record, options: q.options))
    case "explain":
        Data(
            try Gao.explain(
                q.record, language: q.one(0), audience: q.one(2), style: q.one(1), options: q.options
            ).utf8)
    case "explain_part":
        Data(
            try Gao.explain(
                q.record, part: q.one(0), language: q.one(1), audience: q.one(3), style: q.one(2),
                options: q.options
            ).utf8)
    case "ask": try json(Gao.ask(q.record, options: q.options))
    case "schedule": try Gao.schedule(q.record, options: q.options).json()
    case "agenda":
        try Gao.agenda(q.record, language: q.one(0), audience: q.one(1), options: q.options).json()
    case "project": try Gao.project(q.record, options: q.options).json()
    case "counsel": try Gao.counsel(q.record, options: q.options).json()
    case "reported_changes": try json(Gao.reportedChanges(q.record))
    case "physiology_bands": try json(Gao.physiologyBands(q.record))
    case "versions": try Gao.versions().json()
    case "evidence": try json(Gao.evidence())
    case "rules": try json(Gao.rules(language: q.one(0)))
    case "report":
        Data(
            try Gao.report(
                q.record, language: q.one(0), audience: q.one(1), illustrativeBand: q.isSet(2), options: q.options
            ).utf8)
    case "beside_chart":
        try json(
            Gao.besideChart(
                q.record, subject: q.one(0), language: q.one(1), illustrativeBand: q.isSet(2), options: q.options))
    case "chart":
        try Gao.chart(
            q.record, subject: q.one(0), encoding: q.one(1), width: q.one(2), language: q.one(3),
            illustrativeBand: q.isSet(4), options: q.options
        ).data
    default: fatalError("`\(q.call)` is no call")
    }
}

guard CommandLine.arguments.count == 2 else {
    FileHandle.standardError.write(Data("usage: Conformance FILE\n".utf8))
    exit(2)
}
for question in Questions(try Data(contentsOf: URL(fileURLWithPath: CommandLine.arguments[1]))) {
    let (status, body): (String, Data)
    do {
        (status, body) = ("ok", try answer(question))
    } catch Gao.Failure.invalidInput(let problems) {
        (status, body) = ("refused", try json(problems))
    } catch Gao.Failure.nothingToDraw {
        (status, body) = ("nothing", Data())
    }
    FileHandle.standardOutput.write(Data("\(question.name) \(question.call) \(status) \(body.count)\n".utf8))
    FileHandle.standardOutput.write(body)
}
