import CGao
import Foundation

/// A record and options on their way into the library, an answer and problems on their way out.
typealias Call = (
    UnsafePointer<UInt8>?, Int, UnsafePointer<UInt8>?, Int,
    UnsafeMutablePointer<GaoBuffer>?, UnsafeMutablePointer<GaoBuffer>?
) -> GaoStatus

extension Gao {
    static func answer(_ record: any Record, _ options: any Settings, _ call: Call) throws -> Data {
        let record = try record.json()
        // Null stands for the defaults.
        let options = (options as? Options) == Options() ? nil : try options.json()
        return try record.withBytes { record, recordCount in
            guard let options else {
                return try answer { call(record, recordCount, nil, 0, $0, $1) }
            }
            return try options.withBytes { options, optionsCount in
                try answer { call(record, recordCount, options, optionsCount, $0, $1) }
            }
        }
    }

    static func answer(
        _ query: any Query,
        _ call: (
            UnsafePointer<UInt8>?, Int, UnsafeMutablePointer<GaoBuffer>?, UnsafeMutablePointer<GaoBuffer>?
        ) -> GaoStatus
    ) throws -> Data {
        try query.json().withBytes { query, count in
            try answer { call(query, count, $0, $1) }
        }
    }

    static func answer(
        _ call: (UnsafeMutablePointer<GaoBuffer>, UnsafeMutablePointer<GaoBuffer>) -> GaoStatus
    ) throws -> Data {
        guard gao_abi_version() == GAO_ABI_VERSION else { throw Failure.versionsDiffer("") }
        var found = GaoBuffer()
        var problems = GaoBuffer()
        defer {
            gao_buffer_free(&found)
            gao_buffer_free(&problems)
        }
        switch call(&found, &problems) {
        case GAO_STATUS_OK: return Data(found)
        case GAO_STATUS_INVALID_INPUT, GAO_STATUS_INVALID_OPTIONS:
            throw Failure.invalidInput(try read(Data(problems)))
        case GAO_STATUS_NOTHING_TO_DRAW: throw Failure.nothingToDraw
        case GAO_STATUS_PANIC, GAO_STATUS_NULL_POINTER: throw Failure.defect
        // A number that the library does not know, or one that this package does not.
        default: throw Failure.versionsDiffer("")
        }
    }

    /// JSON of the engine. A field that this package does not know is left aside; a word that it does not
    /// know is never taken for another.
    static func read<Answer: Decodable>(_ json: Data) throws -> Answer {
        do {
            return try JSONDecoder().decode(Answer.self, from: json)
        } catch let error as DecodingError {
            throw Failure.versionsDiffer(error.place)
        }
    }

    static func text(_ bytes: Data) -> String {
        String(decoding: bytes, as: UTF8.self)
    }
}

extension Data {
    fileprivate init(_ buffer: GaoBuffer) {
        self = buffer.data.map { Data(bytes: $0, count: buffer.len) } ?? Data()
    }

    /// No bytes have no address; the library tells null from empty.
    fileprivate func withBytes<Answer>(_ body: (UnsafePointer<UInt8>, Int) throws -> Answer) rethrows -> Answer {
        if isEmpty {
            return try withUnsafePointer(to: UInt8(0)) { try body($0, 0) }
        }
        return try withUnsafeBytes { bytes in
            let bytes = bytes.bindMemory(to: UInt8.self)
            guard let start = bytes.baseAddress else { return try withUnsafePointer(to: UInt8(0)) { try body($0, 0) } }
            return try body(start, bytes.count)
        }
    }
}

extension DecodingError {
    /// Where it went wrong, without what stands there.
    fileprivate var place: String {
        let path =
            switch self {
            case .typeMismatch(_, let context), .valueNotFound(_, let context), .dataCorrupted(let context):
                context.codingPath
            case .keyNotFound(let key, let context): context.codingPath + [key]
            @unknown default: [CodingKey]()
            }
        return path.map { "/\($0.intValue.map(String.init) ?? $0.stringValue)" }.joined()
    }
}
