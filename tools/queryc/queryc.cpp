// queryc NAMESPACE queries.sql out.hpp: every "-- name: find_item" block becomes the constant queries::find_item.
// A wrong name in C++ therefore does not compile; a test prepares every query on both engines.
#include <cstdio>
#include <fstream>
#include <iostream>
#include <sstream>
#include <string>
#include <vector>

namespace {

struct Named {
    std::string name, text;
};

[[noreturn]] void fail(std::string const& why) {
    std::cerr << "queryc: " << why << '\n';
    std::exit(1);
}

std::vector<Named> read_queries(std::string const& path) {
    std::ifstream in{path};
    if (!in) fail("cannot read " + path);
    std::vector<Named> queries;
    std::string line;
    static std::string const mark = "-- name: ";
    while (std::getline(in, line)) {
        if (line.starts_with(mark)) {
            queries.push_back({line.substr(mark.size()), ""});
            for (auto const& earlier : queries)
                if (&earlier != &queries.back() && earlier.name == queries.back().name) fail("twice: " + earlier.name);
        } else if (!queries.empty() && !line.starts_with("--") && line.find_first_not_of(" \t\r") != line.npos) {
            queries.back().text += line + "\n";
        }
    }
    for (auto const& query : queries)
        if (query.text.empty()) fail(query.name + " is empty");
    return queries;
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 4) fail("usage: queryc NAMESPACE queries.sql out.hpp");
    auto const queries = read_queries(argv[2]);
    std::ostringstream out;
    out << "// Made by tools/queryc from queries.sql.\n#pragma once\n\n#include <array>\n\n#include \"storage/database.hpp\"\n\n"
        << "namespace mingtang::" << argv[1] << "::queries {\n\n";
    for (auto const& query : queries)
        out << "inline constexpr storage::Query " << query.name << "{\"" << argv[1] << '.' << query.name << "\",\n    R\"sql("
            << query.text << ")sql\"};\n";
    out << "\ninline constexpr std::array<storage::Query, " << queries.size() << "> all{";
    for (auto const& query : queries) out << query.name << ", ";
    out << "};\n\n}  // namespace mingtang::" << argv[1] << "::queries\n";
    std::ofstream file{argv[3]};
    file << out.str();
    return file ? 0 : 1;
}
