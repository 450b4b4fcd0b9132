import Foundation

extension Gao {
    /// Anything that can be written as JSON.
    public protocol Document: Sendable {
        /// It as JSON; a field that is `nil` is left out.
        func json() throws -> Data
    }

    /// What is known about one woman on one day: a ``CaseInput``, or JSON as it came.
    public protocol Record: Document {}

    /// How to assess: ``Options``, or JSON as it came.
    public protocol Settings: Document {}

    /// Which cells of a table are wanted.
    public protocol Query: Document {}

    /// A part of an answer. Only the engine makes one, and it can be kept as JSON.
    public protocol Answer: Document, Codable {}

    /// One of a set of words.
    public protocol Word: RawRepresentable<String>, Codable, Hashable, Sendable, CustomStringConvertible {}

    /// JSON as it came. The engine judges it: nothing is read or changed on the way.
    public struct JSON: Record, Settings, Query, Hashable {
        private let bytes: Data

        /// From bytes.
        public init(_ bytes: Data) {
            self.bytes = bytes
        }

        /// From text.
        public init(_ text: String) {
            bytes = Data(text.utf8)
        }

        /// From a file.
        public init(contentsOf file: URL) throws {
            bytes = try Data(contentsOf: file)
        }

        public func json() -> Data { bytes }
    }
}

extension Gao.Document where Self: Encodable {
    public func json() throws -> Data {
        let encoder = JSONEncoder()
        // The same value is the same bytes in every run.
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return try encoder.encode(self)
    }
}

extension Gao.Word {
    /// As JSON has it.
    public var description: String { rawValue }
}
