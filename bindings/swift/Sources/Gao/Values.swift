import Foundation

extension Gao {
    /// A day of the calendar: no time of day, no time zone.
    public struct CalendarDay: Hashable, Sendable {
        public let year, month, day: Int

        /// `nil` if there is no such day.
        public init?(year: Int, month: Int, day: Int) {
            guard (1...9999).contains(year), (1...12).contains(month),
                (1...CalendarDay.days(of: month, in: year)).contains(day)
            else { return nil }
            (self.year, self.month, self.day) = (year, month, day)
        }

        /// The day that a moment falls on in a time zone; `nil` outside the years 1 to 9999.
        public init?(_ moment: Date, in zone: TimeZone) {
            let parts = CalendarDay.gregorian(zone).dateComponents([.era, .year, .month, .day], from: moment)
            guard parts.era == 1, let year = parts.year, let month = parts.month, let day = parts.day else {
                return nil
            }
            self.init(year: year, month: month, day: day)
        }

        /// The moment at which the day begins in a time zone.
        public func start(in zone: TimeZone) -> Date? {
            CalendarDay.gregorian(zone).date(from: DateComponents(year: year, month: month, day: day))
        }

        static func days(of month: Int, in year: Int) -> Int {
            let isLeap = year.isMultiple(of: 4) && !year.isMultiple(of: 100) || year.isMultiple(of: 400)
            return month == 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].contains(month) ? 30 : 31
        }

        private static func gregorian(_ zone: TimeZone) -> Calendar {
            var calendar = Calendar(identifier: .gregorian)
            calendar.timeZone = zone
            return calendar
        }
    }

    /// A date as far as it is known: a day, month, year or interval, written `2025-11-03`, `2025-11`,
    /// `2025`, or two of them with a slash between.
    public struct ApproximateDate: Hashable, Sendable {
        /// The first day it can be.
        public let earliest: CalendarDay
        /// The last day it can be.
        public let latest: CalendarDay

        private let text: String

        /// Known to the day.
        public init(_ day: CalendarDay) {
            (earliest, latest, text) = (day, day, day.description)
        }

        /// Between two days, both included; `nil` if the first is not the earlier.
        public init?(from earliest: CalendarDay, to latest: CalendarDay) {
            guard earliest <= latest else { return nil }
            (self.earliest, self.latest, text) = (earliest, latest, "\(earliest)/\(latest)")
        }

        /// Whether it is known to the day.
        public var isExact: Bool { earliest == latest }
    }

    /// A decimal with the digits it was written with, as text or as a `Decimal`. It equals another of the same
    /// value.
    public struct DecimalNumber: Sendable {
        private let text: String

        /// As many digits as the number needs, which are those one writes, without zeros at the end.
        ///
        /// What is no decimal, such as infinity, is refused by the engine with its place.
        public init(_ number: Double) {
            // No fact is so large or so small; what is no number at all is left as it is.
            let isSane = (1e-30...1e30).contains(abs(number))
            let digits = isSane ? Decimal(string: number.description, locale: .posix)?.description : nil
            text = digits ?? number.description
        }

        /// Every digit.
        public init(_ number: Decimal) {
            text = number.description
        }

        /// The value.
        public var decimal: Decimal { Decimal(string: text, locale: .posix) ?? .nan }

        /// The value, as near as it can be.
        public var double: Double { Double(text) ?? .nan }
    }
}

extension Gao.CalendarDay: LosslessStringConvertible, Comparable, Codable {
    /// `YYYY-MM-DD`; `nil` if there is no such day.
    public init?(_ text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.map(\.count) == [4, 2, 2], parts.allSatisfy({ $0.utf8.allSatisfy(isDigit) }) else { return nil }
        let numbers = parts.compactMap { Int($0) }
        self.init(year: numbers[0], month: numbers[1], day: numbers[2])
    }

    public var description: String {
        let digits = { (number: Int, count: Int) in
            String(repeating: "0", count: max(0, count - String(number).count)) + String(number)
        }
        return "\(digits(year, 4))-\(digits(month, 2))-\(digits(day, 2))"
    }

    public static func < (left: Self, right: Self) -> Bool {
        (left.year, left.month, left.day) < (right.year, right.month, right.day)
    }
}

extension Gao.ApproximateDate: LosslessStringConvertible, Codable {
    /// `nil` if it is written otherwise.
    public init?(_ text: String) {
        let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false).map(Self.days)
        guard let first = parts.first.flatMap({ $0 }), let last = parts.last.flatMap({ $0 }),
            first.lowerBound <= last.upperBound
        else { return nil }
        (earliest, latest, self.text) = (first.lowerBound, last.upperBound, text)
    }

    public var description: String { text }

    /// The first and the last day of a day, month or year.
    private static func days(_ text: Substring) -> ClosedRange<Gao.CalendarDay>? {
        let text = String(text)
        switch text.count {
        case 4: return Gao.CalendarDay("\(text)-01-01").map { $0...Gao.CalendarDay("\(text)-12-31")! }
        case 7:
            guard let first = Gao.CalendarDay("\(text)-01") else { return nil }
            let count = Gao.CalendarDay.days(of: first.month, in: first.year)
            return first...Gao.CalendarDay(year: first.year, month: first.month, day: count)!
        default: return Gao.CalendarDay(text).map { $0...$0 }
        }
    }
}

extension Gao.DecimalNumber: LosslessStringConvertible, Hashable, Codable {
    /// Digits with at most one point among them, and a sign; otherwise `nil`.
    public init?(_ text: String) {
        let digits = text.hasPrefix("-") ? text.dropFirst() : text[...]
        let parts = digits.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy(isDigit) }) else { return nil }
        self.text = text
    }

    public var description: String { text }

    public static func == (left: Self, right: Self) -> Bool { left.shortest == right.shortest }

    public func hash(into hasher: inout Hasher) { shortest.hash(into: &hasher) }

    /// Without zeros that change nothing; what is no decimal is left as it is.
    private var shortest: Substring {
        let sign = text.hasPrefix("-") ? "-" : ""
        guard Self(text) != nil else { return text[...] }
        var digits = text.dropFirst(sign.count).drop { $0 == "0" }
        if digits.contains(".") {
            while digits.last == "0" { digits.removeLast() }
            if digits.last == "." { digits.removeLast() }
        }
        return digits.isEmpty ? "0" : sign + digits
    }
}

extension Gao.DecimalNumber: ExpressibleByFloatLiteral, ExpressibleByIntegerLiteral, ExpressibleByStringLiteral {
    /// A literal that is no decimal is an error of the program, which stops.
    public init(stringLiteral value: String) {
        guard let number = Self(value) else { preconditionFailure("`\(value)` is no decimal; write -2.40") }
        self = number
    }

    public init(floatLiteral value: Double) { self.init(value) }
    public init(integerLiteral value: Int) { self.init(Decimal(value)) }
}

extension Gao.CalendarDay: ExpressibleByStringLiteral {
    /// A literal that is no day is an error of the program, which stops.
    public init(stringLiteral value: String) {
        guard let day = Self(value) else { preconditionFailure("`\(value)` is no day; write 2025-11-03") }
        self = day
    }
}

extension Gao.ApproximateDate: ExpressibleByStringLiteral {
    /// A literal that is no date is an error of the program, which stops.
    public init(stringLiteral value: String) {
        guard let date = Self(value) else {
            preconditionFailure("`\(value)` is no date; write a day, month, year or interval, such as 2025-11")
        }
        self = date
    }
}

extension Decodable where Self: LosslessStringConvertible {
    /// From the text that stands for it.
    fileprivate init(text decoder: Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let value = Self(try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "it is written otherwise")
        }
        self = value
    }
}

extension Encodable where Self: CustomStringConvertible {
    fileprivate func encode(text encoder: Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}

extension Gao.CalendarDay {
    public init(from decoder: Decoder) throws { try self.init(text: decoder) }
    public func encode(to encoder: Encoder) throws { try encode(text: encoder) }
}

extension Gao.ApproximateDate {
    public init(from decoder: Decoder) throws { try self.init(text: decoder) }
    public func encode(to encoder: Encoder) throws { try encode(text: encoder) }
}

extension Gao.DecimalNumber {
    public init(from decoder: Decoder) throws { try self.init(text: decoder) }
    public func encode(to encoder: Encoder) throws { try encode(text: encoder) }
}

extension Locale {
    /// A point between the digits, wherever the program runs.
    fileprivate static let posix = Locale(identifier: "en_US_POSIX")
}

private func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
}
