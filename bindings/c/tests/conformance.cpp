// Answers the questions of tests/src/requests.rs, read from a file, on standard output.
#include <cstdint>
#include <fstream>
#include <iostream>
#include <optional>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

#include <gao.hpp>

namespace {

struct Question {
    std::string name, call;
    std::vector<unsigned> numbers;
    std::optional<std::string> options;
    std::string record;

    // A number as the enum that the call takes.
    template <typename Enum>
    Enum as(std::size_t place) const {
        return static_cast<Enum>(numbers.at(place));
    }
};

std::string bytes(std::istream &file, std::size_t length) {
    std::string found(length, '\0');
    if (!file.read(found.data(), static_cast<std::streamsize>(length))) {
        throw std::runtime_error("the questions end early");
    }
    return found;
}

bool next(std::istream &file, Question &question) {
    std::string line;
    if (!std::getline(file, line)) {
        return false;
    }
    std::istringstream words(line);
    std::string numbers, options;
    std::size_t record = 0;
    question = Question{};
    if (!(words >> question.name >> question.call >> numbers >> options >> record)) {
        throw std::runtime_error("a question is no line");
    }
    std::istringstream parts(numbers == "-" ? "" : numbers);
    for (std::string part; std::getline(parts, part, ',');) {
        question.numbers.push_back(static_cast<unsigned>(std::stoul(part)));
    }
    if (options != "-") {
        question.options = bytes(file, std::stoul(options));
    }
    question.record = bytes(file, record);
    return true;
}

std::string answer(const Question &q) {
    const gao::Options options = q.options ? gao::Options(*q.options) : gao::Options();
    const std::string &call = q.call, &record = q.record;
    // Here there are no records: both are JSON.
    if (call == "assess" || call == "assess_records") return gao::assess(record, options);
    if (call == "validate") return gao::validate(record, options);
    if (call == "ask") return gao::ask(record, options);
    if (call == "schedule") return gao::schedule(record, options);
    if (call == "project") return gao::project(record, options);
    if (call == "counsel") return gao::counsel(record, options);
    if (call == "reported_changes") return gao::reported_changes(record);
    if (call == "physiology_bands") return gao::physiology_bands(record);
    if (call == "versions") return gao::versions();
    if (call == "evidence") return gao::evidence();
    if (call == "rules") return gao::rules(q.as<GaoLanguage>(0));
    if (call == "explain") {
        return gao::explain(record, q.as<GaoLanguage>(0), q.as<GaoStyle>(1), q.as<GaoAudience>(2), options);
    }
    if (call == "explain_part") {
        return gao::explain_part(record, q.as<GaoPart>(0), q.as<GaoLanguage>(1), q.as<GaoStyle>(2),
                                 q.as<GaoAudience>(3), options);
    }
    if (call == "agenda") {
        return gao::agenda(record, q.as<GaoLanguage>(0), q.as<GaoAudience>(1), options);
    }
    if (call == "report") {
        return gao::report(record, q.as<GaoLanguage>(0), q.as<GaoAudience>(1), q.numbers.at(2) != 0, options);
    }
    if (call == "beside_chart") {
        return gao::beside_chart(record, q.as<GaoSubject>(0), q.as<GaoLanguage>(1), q.numbers.at(2) != 0,
                                 options);
    }
    if (call == "chart") {
        return gao::chart(record, q.as<GaoSubject>(0), q.as<GaoEncoding>(1), q.as<GaoWidth>(2),
                          q.as<GaoLanguage>(3), q.numbers.at(4) != 0, options);
    }
    throw std::runtime_error("no such call: " + call);
}

void say(const Question &question, const char *status, const std::string &body) {
    std::cout << question.name << ' ' << question.call << ' ' << status << ' ' << body.size() << '\n' << body;
}

} // namespace

int main(int argc, char **argv) try {
    if (argc != 2) {
        throw std::runtime_error("usage: conformance FILE");
    }
    gao::check_version();
    std::ifstream file(argv[1], std::ios::binary);
    for (Question question; next(file, question);) {
        try {
            say(question, "ok", answer(question));
        } catch (const gao::Error &error) {
            const GaoStatus status = error.status();
            const bool refused = status == GAO_STATUS_INVALID_INPUT || status == GAO_STATUS_INVALID_OPTIONS;
            const char *nothing = status == GAO_STATUS_NOTHING_TO_DRAW ? "nothing" : "failed";
            say(question, refused ? "refused" : nothing, error.problems());
        }
    }
    return std::cout.flush() ? 0 : 2;
} catch (const std::exception &error) {
    std::cerr << error.what() << '\n';
    return 2;
}
