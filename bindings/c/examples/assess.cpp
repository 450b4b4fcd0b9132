// Assesses the record in a file and prints the assessment as JSON.
//
// Exit status: 0 answered, 1 internal error, 2 usage, 3 invalid input.
#include <fstream>
#include <iostream>
#include <iterator>

#include <gao.hpp>

int main(int argc, char **argv) {
    if (argc != 2) {
        std::cerr << "usage: assess RECORD.json\n";
        return 2;
    }
    std::ifstream file(argv[1], std::ios::binary);
    if (!file) {
        std::cerr << '`' << argv[1] << "` cannot be read\n";
        return 2;
    }
    const std::string record{std::istreambuf_iterator<char>(file), {}};
    try {
        gao::check_version();
        std::cout << gao::assess(record) << '\n';
    } catch (const gao::Error &error) {
        std::cerr << error.what() << '\n' << error.problems() << '\n';
        return error.status() == GAO_STATUS_INVALID_INPUT ? 3 : 1;
    }
    return 0;
}
