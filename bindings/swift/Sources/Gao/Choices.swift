import CGao
import Foundation

extension Gao {
    /// The language of what is written for people.
    public enum Language: CaseIterable, Sendable {
        case english, danish

        var number: UInt32 {
            switch self {
            case .english: GAO_LANGUAGE_ENGLISH.rawValue
            case .danish: GAO_LANGUAGE_DANISH.rawValue
            }
        }
    }

    /// How text is set.
    public enum Style: CaseIterable, Sendable {
        case text, markdown

        var number: UInt32 {
            switch self {
            case .text: GAO_STYLE_TEXT.rawValue
            case .markdown: GAO_STYLE_MARKDOWN.rawValue
            }
        }
    }

    /// Who reads it: a colleague, or the woman herself in plain words.
    public enum Audience: CaseIterable, Sendable {
        case clinician, patient

        var number: UInt32 {
            switch self {
            case .clinician: GAO_AUDIENCE_CLINICIAN.rawValue
            case .patient: GAO_AUDIENCE_PATIENT.rawValue
            }
        }
    }

    /// A part of the letter.
    public enum Part: CaseIterable, Sendable {
        case schedule, requests, projection, counselling

        var number: UInt32 {
            switch self {
            case .schedule: GAO_PART_SCHEDULE.rawValue
            case .requests: GAO_PART_REQUESTS.rawValue
            case .projection: GAO_PART_PROJECTION.rawValue
            case .counselling: GAO_PART_COUNSELLING.rawValue
            }
        }
    }

    /// What a chart shows: bone mineral density over the months since the birth, or the vertebrae.
    public enum Subject: CaseIterable, Sendable {
        case bmd, spine

        var number: UInt32 {
            switch self {
            case .bmd: GAO_SUBJECT_BMD.rawValue
            case .spine: GAO_SUBJECT_SPINE.rawValue
            }
        }
    }

    /// How a picture is written.
    public enum Encoding: CaseIterable, Sendable {
        case svg, png

        var number: UInt32 {
            switch self {
            case .svg: GAO_ENCODING_SVG.rawValue
            case .png: GAO_ENCODING_PNG.rawValue
            }
        }
    }

    /// How wide a picture is: for a page or a screen, or for a phone held upright.
    public enum Width: CaseIterable, Sendable {
        case wide, narrow

        var number: UInt32 {
            switch self {
            case .wide: GAO_WIDTH_WIDE.rawValue
            case .narrow: GAO_WIDTH_NARROW.rawValue
            }
        }
    }

    /// A picture, and the words that belong beside it: show both.
    public struct Chart: Hashable, Sendable {
        /// The picture, as the bytes of a file.
        public let data: Data
        /// How it is written.
        public let encoding: Encoding
        /// What must be said first, and what the chart leaves out.
        public let beside: [String]
    }
}
