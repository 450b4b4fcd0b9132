import Foundation

extension Gao {
    /// Why there is no answer.
    public enum Failure: Error, Hashable {
        /// The record, the options or the query is refused: every problem at once, each with its code, its
        /// place as a JSON pointer, and a message in English and Danish; warnings are among them.
        case invalidInput([Problem])
        /// The record holds nothing for the chart.
        case nothingToDraw
        /// The library is of another version than this package: it says something that the package does not
        /// know, at this place of the answer, or does not know what the package asks; then the place is empty.
        case versionsDiffer(String)
        /// A defect of gao itself; it says nothing about the record.
        case defect

        /// Every problem, if the input is refused.
        public var problems: [Problem] {
            if case .invalidInput(let problems) = self { problems } else { [] }
        }
    }
}

extension Gao.Failure: LocalizedError, CustomStringConvertible {
    /// Codes and places, and nothing else of the record.
    public var description: String {
        switch self {
        case .invalidInput(let problems):
            problems.map { "`\($0.code)` at `\($0.pointer)`" }.joined(separator: ", ")
        case .nothingToDraw: "the record holds nothing for this chart"
        case .versionsDiffer(let place):
            "the library of gao is of another version than the package"
                + (place.isEmpty ? "" : ", as `\(place)` of its answer shows") + "; use both of one version"
        case .defect: "gao failed; this is a defect of gao, not of the record"
        }
    }

    public var errorDescription: String? { description }
}
