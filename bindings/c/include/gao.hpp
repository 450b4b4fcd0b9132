// gao for C++17: the C interface with values in place of buffers and exceptions in place of statuses.
//
// Every function is pure and may be called from any thread. Records and answers are JSON, UTF-8; a
// picture is bytes. Nothing of it has to be freed by hand.
#ifndef GAO_HPP
#define GAO_HPP

#include <cstddef>
#include <cstdint>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>

#include "gao.h"

namespace gao {

// A call without an answer.
class Error : public std::runtime_error {
public:
    Error(GaoStatus ending, std::string found)
        : std::runtime_error(message(ending)), status_(ending), problems_(std::move(found)) {}

    // How the call ended; never GAO_STATUS_OK.
    GaoStatus status() const noexcept { return status_; }

    // Every problem of the record or the options, a JSON list; empty with any other status.
    const std::string &problems() const noexcept { return problems_; }

private:
    // Says nothing about the record.
    static const char *message(GaoStatus ending) noexcept {
        switch (ending) {
        case GAO_STATUS_INVALID_INPUT: return "the record was refused; see problems()";
        case GAO_STATUS_INVALID_OPTIONS: return "the options were refused; see problems()";
        case GAO_STATUS_NULL_POINTER: return "a pointer is null";
        case GAO_STATUS_INVALID_ARGUMENT: return "an argument stands for nothing";
        case GAO_STATUS_NOTHING_TO_DRAW: return "the record holds nothing to draw";
        default: return "a defect of the library";
        }
    }

    GaoStatus status_;
    std::string problems_;
};

// The options of a call, a JSON document; without one, the defaults.
class Options {
public:
    Options() = default;
    Options(std::nullopt_t) noexcept {}
    Options(std::string json) : json_(std::move(json)) {}
    Options(std::string_view json) : json_(json) {}
    Options(const char *json) : json_(json != nullptr ? json : throw std::invalid_argument("no options")) {}
    // In C, null means the defaults; here nothing does.
    Options(std::nullptr_t) = delete;

    const std::optional<std::string> &json() const noexcept { return json_; }

private:
    std::optional<std::string> json_;
};

namespace detail {

// Bytes of the library, given back when they go out of scope.
class Bytes {
public:
    Bytes() noexcept : buffer_{nullptr, 0} {}
    ~Bytes() { gao_buffer_free(&buffer_); }
    Bytes(const Bytes &) = delete;
    Bytes &operator=(const Bytes &) = delete;

    GaoBuffer *out() noexcept { return &buffer_; }

    std::string copy() const {
        return buffer_.data == nullptr
            ? std::string()
            : std::string(reinterpret_cast<const char *>(buffer_.data), buffer_.len);
    }

private:
    GaoBuffer buffer_;
};

inline const std::uint8_t *bytes(std::string_view text) noexcept {
    // An empty view may have no address; the library tells null from empty.
    static const std::uint8_t empty = 0;
    return text.empty() ? &empty : reinterpret_cast<const std::uint8_t *>(text.data());
}

// Makes one call and gives its answer.
template <typename Call>
std::string answer(Call call) {
    Bytes found, problems;
    const GaoStatus status = call(found.out(), problems.out());
    if (status != GAO_STATUS_OK) {
        throw Error(status, problems.copy());
    }
    return found.copy();
}

struct Arguments {
    Arguments(std::string_view text, const Options &settings) noexcept
        : record(bytes(text)), record_len(text.size()),
          options(settings.json() ? bytes(*settings.json()) : nullptr),
          options_len(settings.json() ? settings.json()->size() : 0) {}

    const std::uint8_t *record;
    std::size_t record_len;
    const std::uint8_t *options;
    std::size_t options_len;
};

} // namespace detail

// Throws unless header and library belong together; call it once, first.
inline void check_version() {
    if (gao_abi_version() != GAO_ABI_VERSION) {
        throw std::runtime_error("header and library of gao do not belong together");
    }
}

// The version of the engine.
inline std::string version() { return gao_version(); }

// Assesses a record; the assessment as JSON.
inline std::string assess(std::string_view record, const Options &options = {}) {
    const detail::Arguments in(record, options);
    return detail::answer([&](GaoBuffer *out, GaoBuffer *problems) {
        return gao_assess(in.record, in.record_len, in.options, in.options_len, out, problems);
    });
}

// Every problem of a record, warnings included, as a JSON list; throws for options alone.
inline std::string validate(std::string_view record, const Options &options = {}) {
    const detail::Arguments in(record, options);
    detail::Bytes problems;
    const GaoStatus status =
        gao_validate(in.record, in.record_len, in.options, in.options_len, problems.out());
    if (status != GAO_STATUS_OK) {
        throw Error(status, problems.copy());
    }
    return problems.copy();
}

// The letter of a record.
inline std::string explain(std::string_view record, GaoLanguage language = GAO_LANGUAGE_ENGLISH,
                           GaoStyle style = GAO_STYLE_TEXT,
                           GaoAudience audience = GAO_AUDIENCE_CLINICIAN,
                           const Options &options = {}) {
    const detail::Arguments in(record, options);
    return detail::answer([&](GaoBuffer *out, GaoBuffer *problems) {
        return gao_explain(in.record, in.record_len, in.options, in.options_len, language, style,
                           audience, out, problems);
    });
}

// One part of the letter on a page of its own.
inline std::string explain_part(std::string_view record, GaoPart part,
                                GaoLanguage language = GAO_LANGUAGE_ENGLISH,
                                GaoStyle style = GAO_STYLE_TEXT,
                                GaoAudience audience = GAO_AUDIENCE_CLINICIAN,
                                const Options &options = {}) {
    const detail::Arguments in(record, options);
    return detail::answer([&](GaoBuffer *out, GaoBuffer *problems) {
        return gao_explain_part(in.record, in.record_len, in.options, in.options_len, part,
                                language, style, audience, out, problems);
    });
}

// What to ask next, the open facts that change an answer, as a JSON list.
inline std::string ask(std::string_view record, const Options &options = {}) {
    const detail::Arguments in(record, options);
    return detail::answer([&](GaoBuffer *out, GaoBuffer *problems) {
        return gao_ask(in.record, in.record_len, in.options, in.options_len, out, problems);
    });
}

// What is due when, as JSON: codes and days.
inline std::string schedule(std::string_view record, const Options &options = {}) {
    const detail::Arguments in(record, options);
    return detail::answer([&](GaoBuffer *out, GaoBuffer *problems) {
        return gao_schedule(in.record, in.record_len, in.options, in.options_len, out, problems);
    });
}

// What is due when in words, event by event, for a calendar, as JSON.
inline std::string agenda(std::string_view record, GaoLanguage language = GAO_LANGUAGE_ENGLISH,
                          GaoAudience audience = GAO_AUDIENCE_CLINICIAN,
                          const Options &options = {}) {
    const detail::Arguments in(record, options);
    return detail::answer([&](GaoBuffer *out, GaoBuffer *problems) {
        return gao_agenda(in.record, in.record_len, in.options, in.options_len, language, audience,
                          out, problems);
    });
}

// Which change of BMD is reported for a record, as JSON.
inline std::string project(std::string_view record, const Options &options = {}) {
    const detail::Arguments in(record, options);
    return detail::answer([&](GaoBuffer *out, GaoBuffer *problems) {
        return gao_project(in.record, in.record_len, in.options, in.options_len, out, problems);
    });
}

// Which facts of the article bear on a record, as JSON.
inline std::string counsel(std::string_view record, const Options &options = {}) {
    const detail::Arguments in(record, options);
    return detail::answer([&](GaoBuffer *out, GaoBuffer *problems) {
        return gao_counsel(in.record, in.record_len, in.options, in.options_len, out, problems);
    });
}

// The changes of BMD that are reported, without a record, a JSON list; `{}` asks for all.
inline std::string reported_changes(std::string_view query = "{}") {
    return detail::answer([&](GaoBuffer *out, GaoBuffer *problems) {
        return gao_reported_changes(detail::bytes(query), query.size(), out, problems);
    });
}

// How BMD normally goes after a birth, a band of averages for each site, a JSON list; `{}` asks for all.
inline std::string physiology_bands(std::string_view query = "{}") {
    return detail::answer([&](GaoBuffer *out, GaoBuffer *problems) {
        return gao_physiology_bands(detail::bytes(query), query.size(), out, problems);
    });
}

// The versions that stand in every answer: engine, register and shapes, as JSON.
inline std::string versions() {
    return detail::answer([](GaoBuffer *out, GaoBuffer *) { return gao_versions(out); });
}

// The evidence register, a JSON list.
inline std::string evidence() {
    return detail::answer([](GaoBuffer *out, GaoBuffer *) { return gao_evidence(out); });
}

// Every rule of the engine, a JSON list.
inline std::string rules(GaoLanguage language = GAO_LANGUAGE_ENGLISH) {
    return detail::answer(
        [&](GaoBuffer *out, GaoBuffer *) { return gao_rules(language, out); });
}

#if defined(GAO_WITH_REPORT)

// The report of a record: one page of HTML that needs nothing else. Charts, and with them the band,
// are for clinicians.
inline std::string report(std::string_view record, GaoLanguage language = GAO_LANGUAGE_ENGLISH,
                          GaoAudience audience = GAO_AUDIENCE_CLINICIAN,
                          bool illustrative_band = false, const Options &options = {}) {
    const detail::Arguments in(record, options);
    return detail::answer([&](GaoBuffer *out, GaoBuffer *problems) {
        return gao_report(in.record, in.record_len, in.options, in.options_len, language, audience,
                          illustrative_band ? 1u : 0u, out, problems);
    });
}

// The words that belong beside a chart, a JSON list of texts: what must be said first, and what the
// chart leaves out.
inline std::string beside_chart(std::string_view record, GaoSubject subject = GAO_SUBJECT_BMD,
                                GaoLanguage language = GAO_LANGUAGE_ENGLISH,
                                bool illustrative_band = false, const Options &options = {}) {
    const detail::Arguments in(record, options);
    return detail::answer([&](GaoBuffer *out, GaoBuffer *problems) {
        return gao_beside_chart(in.record, in.record_len, in.options, in.options_len, subject,
                                language, illustrative_band ? 1u : 0u, out, problems);
    });
}

// A chart of a record, as the bytes of a file. What must be said first, and what the chart leaves out,
// is in `beside_chart` and in the report: show either with it.
inline std::string chart(std::string_view record, GaoSubject subject = GAO_SUBJECT_BMD,
                         GaoEncoding encoding = GAO_ENCODING_SVG,
                         GaoWidth width = GAO_WIDTH_WIDE,
                         GaoLanguage language = GAO_LANGUAGE_ENGLISH,
                         bool illustrative_band = false, const Options &options = {}) {
    const detail::Arguments in(record, options);
    return detail::answer([&](GaoBuffer *out, GaoBuffer *problems) {
        return gao_chart(in.record, in.record_len, in.options, in.options_len, subject, encoding,
                         width, language, illustrative_band ? 1u : 0u, out, problems);
    });
}

#endif // GAO_WITH_REPORT

} // namespace gao

#endif // GAO_HPP
