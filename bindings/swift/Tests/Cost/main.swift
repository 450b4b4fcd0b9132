// What a call costs: prints `NAME NANOSECONDS` for each kind of call, on one record.
import Foundation
import Gao

func measure(_ name: String, _ times: Int, _ work: () throws -> Void) rethrows {
    let start = ContinuousClock.now
    for _ in 0..<times { try work() }
    let taken = (ContinuousClock.now - start).components
    print(name, (Int(taken.seconds) * 1_000_000_000 + Int(taken.attoseconds / 1_000_000_000)) / times)
}

guard CommandLine.arguments.count == 2 else {
    FileHandle.standardError.write(Data("usage: Cost FILE\n".utf8))
    exit(2)
}
let record = try Gao.JSON(contentsOf: URL(fileURLWithPath: CommandLine.arguments[1]))
let empty = Gao.JSON("")
try measure("nothing", 20_000) { _ = try Gao.versions() }
measure("refusal", 5_000) { _ = try? Gao.assessJSON(empty) }
try measure("assess", 1_000) { _ = try Gao.assessJSON(record) }
try measure("records", 1_000) { _ = try Gao.assess(record) }
