// What a call costs: prints `NAME NANOSECONDS` for each kind of call, on one record.
#include <chrono>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>

#include <gao.hpp>

namespace {

template <typename Work>
void measure(const char *name, Work work, long times) {
    work();
    const auto start = std::chrono::steady_clock::now();
    for (long time = 0; time < times; ++time) {
        work();
    }
    const std::chrono::nanoseconds taken = std::chrono::steady_clock::now() - start;
    std::cout << name << ' ' << taken.count() / times << '\n';
}

} // namespace

int main(int argc, char **argv) {
    std::ifstream file(argc == 2 ? argv[1] : "", std::ios::binary);
    if (!file) {
        std::cerr << "usage: cost RECORD.json\n";
        return 2;
    }
    const std::string record{std::istreambuf_iterator<char>(file), {}};
    measure("nothing", [] { gao::check_version(); }, 10000000);
    measure("refusal", [] {
        try {
            gao::assess("");
            std::abort();
        } catch (const gao::Error &) {
        }
    }, 20000);
    measure("assess", [&] { gao::assess(record); }, 1000);
}
