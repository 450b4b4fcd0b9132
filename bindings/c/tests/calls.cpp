// Every call of gao.hpp: what it answers, and how it refuses. Prints what did not hold.
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>
#include <string_view>

#include <gao.hpp>

namespace {

int failures = 0;

void expect(bool holds, std::string_view what) {
    if (!holds) {
        ++failures;
        std::cerr << "does not hold: " << what << '\n';
    }
}

bool contains(const std::string &text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

bool starts(const std::string &text, std::string_view part) {
    return text.compare(0, part.size(), part) == 0;
}

// The error that a call ends with; fails if it answers.
template <typename Call>
gao::Error refused(Call call, std::string_view what) {
    try {
        call();
    } catch (const gao::Error &error) {
        return error;
    }
    expect(false, what);
    return gao::Error(GAO_STATUS_OK, "");
}

void answers(const std::string &record) {
    expect(contains(gao::assess(record), "\"suspicion\""), "an assessment holds suspicion");
    expect(starts(gao::validate(record), "["), "problems are a list");
    expect(gao::project(record) != gao::counsel(record), "a projection is no counselling");
    expect(starts(gao::ask(record), "[{\"") && contains(gao::ask(record), "\"pointer\":"),
           "what to ask next is a list of facts");
    expect(contains(gao::schedule(record), "\"events\":["), "a schedule holds events");
    const std::string agenda = gao::agenda(record);
    expect(contains(agenda, "\"title\":"), "an agenda has a title");
    expect(gao::agenda(record, GAO_LANGUAGE_DANISH) != agenda, "an agenda in Danish");
    expect(gao::agenda(record, GAO_LANGUAGE_ENGLISH, GAO_AUDIENCE_PATIENT) != agenda, "or for her");
    expect(contains(gao::evidence(), "\"S-01\""), "the register holds S-01");
    expect(contains(gao::rules(GAO_LANGUAGE_DANISH), "\"F-01\""), "the rules hold F-01");
    const std::string letter = gao::explain(record);
    expect(gao::explain(record, GAO_LANGUAGE_DANISH) != letter, "the letter is not Danish in English");
    expect(gao::explain(record, GAO_LANGUAGE_ENGLISH, GAO_STYLE_TEXT, GAO_AUDIENCE_PATIENT) != letter,
           "hers is another letter");
    expect(gao::explain(record, GAO_LANGUAGE_ENGLISH, GAO_STYLE_MARKDOWN) != letter, "nor Markdown");
    const auto schedule = [&](GaoLanguage language, GaoStyle style, GaoAudience audience) {
        return gao::explain_part(record, GAO_PART_SCHEDULE, language, style, audience);
    };
    const std::string part = schedule(GAO_LANGUAGE_ENGLISH, GAO_STYLE_TEXT, GAO_AUDIENCE_CLINICIAN);
    expect(part == gao::explain_part(record, GAO_PART_SCHEDULE) && part != letter, "a part");
    expect(schedule(GAO_LANGUAGE_DANISH, GAO_STYLE_TEXT, GAO_AUDIENCE_CLINICIAN) != part, "Danish");
    expect(starts(schedule(GAO_LANGUAGE_ENGLISH, GAO_STYLE_MARKDOWN, GAO_AUDIENCE_CLINICIAN), "#"),
           "a part in Markdown has a heading");
    expect(schedule(GAO_LANGUAGE_ENGLISH, GAO_STYLE_TEXT, GAO_AUDIENCE_PATIENT) != part, "hers");
    expect(!gao::version().empty(), "there is a version");
    expect(contains(gao::versions(), "\"engine\":\"" + gao::version() + "\""), "it is the engine's");
    expect(contains(gao::reported_changes(), "\"regimen\""), "changes are reported");
    expect(gao::reported_changes("{\"month\":12}") != gao::reported_changes(), "or some of them");
    expect(contains(gao::physiology_bands(), "\"polygon\""), "a band has corners");
    expect(gao::physiology_bands("{\"site\":\"lumbar_spine\"}") != gao::physiology_bands(), "or one band");
}

void pictures(const std::string &record) {
#if defined(GAO_WITH_REPORT)
    const std::string page = gao::report(record);
    expect(starts(page, "<!DOCTYPE html><html lang=\"en\">"), "a report is a page");
    expect(starts(gao::report(record, GAO_LANGUAGE_DANISH), "<!DOCTYPE html><html lang=\"da\">"),
           "a Danish report says so");
    expect(gao::report(record, GAO_LANGUAGE_ENGLISH, GAO_AUDIENCE_PATIENT) != page, "hers is another");
    const auto spine = [&](GaoEncoding encoding, GaoWidth width, GaoLanguage language) {
        return gao::chart(record, GAO_SUBJECT_SPINE, encoding, width, language);
    };
    const std::string wide = spine(GAO_ENCODING_SVG, GAO_WIDTH_WIDE, GAO_LANGUAGE_ENGLISH);
    expect(contains(wide, "<svg"), "a chart is SVG");
    // A spine has one width.
    expect(spine(GAO_ENCODING_SVG, GAO_WIDTH_NARROW, GAO_LANGUAGE_ENGLISH) == wide, "of any width");
    expect(spine(GAO_ENCODING_SVG, GAO_WIDTH_WIDE, GAO_LANGUAGE_DANISH) != wide, "or Danish");
    expect(starts(spine(GAO_ENCODING_PNG, GAO_WIDTH_WIDE, GAO_LANGUAGE_ENGLISH), "\x89PNG"), "or PNG");
    expect(starts(gao::beside_chart(record), "["), "the words beside a chart are a list");
    const std::string exposed =
        "{\"as_of\":\"2025-12-20\",\"pregnancies\":[{\"outcome\":\"ongoing\",\"lmp\":\"2025-09-01\"}],"
        "\"medications\":[{\"agent\":\"alendronate\",\"start\":\"2025-10-01\"}]}";
    const std::string said = gao::beside_chart(exposed, GAO_SUBJECT_SPINE);
    expect(contains(said, "alendronate"), "an exposure is said first, beside any chart");
    expect(gao::beside_chart(exposed, GAO_SUBJECT_SPINE, GAO_LANGUAGE_DANISH) != said, "in Danish");
    const auto bmd = [] { gao::chart("{\"as_of\":\"2025-12-20\"}"); };
    const auto nothing = refused(bmd, "nothing to draw");
    expect(nothing.status() == GAO_STATUS_NOTHING_TO_DRAW, "nothing to draw is its own status");
#else
    (void)record;
#endif
}

void refusals() {
    const auto empty = refused([] { gao::assess(""); }, "an empty record is refused");
    expect(empty.status() == GAO_STATUS_INVALID_INPUT, "as input");
    const auto undated = refused([] { gao::assess("{}"); }, "a record without its day is refused");
    expect(contains(undated.problems(), "/as_of"), "and the problem says where");
    expect(!contains(undated.what(), "as_of"), "and what() says nothing about the record");
    expect(refused([] { gao::reported_changes("{"); }, "half a query").status()
               == GAO_STATUS_INVALID_INPUT, "is refused");
    const char *none = nullptr;
    try {
        gao::Options options(none);
        expect(false, "no text is no options");
    } catch (const std::invalid_argument &) {
    }
    const std::string zero("\0{}", 3);
    expect(refused([&] { gao::assess(zero); }, "a zero byte is refused").status()
               == GAO_STATUS_INVALID_INPUT,
           "a zero byte is in the record");
}

// Through each call with options: none are the defaults, an empty document is none.
template <typename Call>
void takes_options(Call call, std::string_view name) {
    expect(call("{}") == call({}), name);
    for (const char *wrong : {"", "{\"x\":1}"}) {
        expect(refused([&] { call(wrong); }, name).status() == GAO_STATUS_INVALID_OPTIONS, name);
    }
}

void options(const std::string &record) {
    using gao::Options;
    const auto language = GAO_LANGUAGE_DANISH;
    const auto style = GAO_STYLE_MARKDOWN;
    const auto reader = GAO_AUDIENCE_PATIENT;
    takes_options([&](const Options &o) { return gao::assess(record, o); }, "assess");
    takes_options([&](const Options &o) { return gao::validate(record, o); }, "validate");
    takes_options([&](const Options &o) { return gao::project(record, o); }, "project");
    takes_options([&](const Options &o) { return gao::counsel(record, o); }, "counsel");
    takes_options([&](const Options &o) { return gao::ask(record, o); }, "ask");
    takes_options([&](const Options &o) { return gao::schedule(record, o); }, "schedule");
    takes_options([&](const Options &o) { return gao::agenda(record, language, reader, o); },
                  "agenda");
    takes_options([&](const Options &o) { return gao::explain(record, language, style, reader, o); },
                  "explain");
    takes_options(
        [&](const Options &o) {
            return gao::explain_part(record, GAO_PART_REQUESTS, language, style, reader, o);
        },
        "explain_part");
#if defined(GAO_WITH_REPORT)
    takes_options([&](const Options &o) { return gao::report(record, language, reader, true, o); },
                  "report");
    takes_options(
        [&](const Options &o) {
            return gao::beside_chart(record, GAO_SUBJECT_SPINE, language, true, o);
        },
        "beside_chart");
    takes_options(
        [&](const Options &o) {
            return gao::chart(record, GAO_SUBJECT_SPINE, GAO_ENCODING_SVG, GAO_WIDTH_WIDE, language,
                              true, o);
        },
        "chart");
#endif
}

} // namespace

int main(int argc, char **argv) {
    if (argc != 2) {
        std::cerr << "usage: calls RECORD.json\n";
        return 2;
    }
    gao::check_version();
    std::ifstream file(argv[1], std::ios::binary);
    const std::string record{std::istreambuf_iterator<char>(file), {}};
    answers(record);
    pictures(record);
    refusals();
    options(record);
    if (failures == 0) {
        std::cout << "every call answers and refuses as it says\n";
    }
    return failures == 0 ? 0 : 1;
}
