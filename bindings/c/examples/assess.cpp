// Assesses the record in a file and prints the assessment as JSON.
//
// Exit status: 0 answered, 1 internal error, 2 usage, 3 invalid input.
#include <exception>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>

#include <gao.hpp>

int main(int argc, char **argv) {
    if (argc != 2) {
        std::cerr << "usage: assess RECORD.json\n";
        return 2;
    }
    std::string record;
    try {
        std::ifstream file(argv[1], std::ios::binary);
        file.exceptions(std::ios::failbit | std::ios::badbit);
        record.assign(std::istreambuf_iterator<char>(file), {});
    } catch (const std::ios_base::failure &) {
        std::cerr << '`' << argv[1] << "` cannot be read\n";
        return 2;
    }
    try {
        gao::check_version();
        std::cout << gao::assess(record) << std::endl;
    } catch (const gao::Error &error) {
        std::cerr << error.what() << '\n' << error.problems() << '\n';
        return error.status() == GAO_STATUS_INVALID_INPUT ? 3 : 1;
    } catch (const std::exception &error) {
        std::cerr << error.what() << '\n';
        return 1;
    }
    return std::cout ? 0 : 1;
}
