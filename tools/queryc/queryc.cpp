// queryc NAMESPACE queries.sql out.hpp: every "-- name: find_item" block becomes the constant queries::find_item.
// A wrong name in C++ therefore does not compile; a test prepares every query on both engines. What several queries say
// alike stands once in a "-- part: filter" block above them and is put in where a query says "-- use: filter".
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

// The block that the mark begins, added to the others of its kind.
void begin(std::vector<Named>& blocks, std::string const& name) {
    for (auto const& earlier : blocks)
        if (earlier.name == name) fail("twice: " + name);
    blocks.push_back({name, ""});
}

std::string const& text_of(std::vector<Named> const& parts, std::string const& name) {
    for (auto const& part : parts)
        if (part.name == name && !part.text.empty()) return part.text;
    fail("no part " + name + " above where it is used");
}

std::vector<Named> read_queries(std::string const& path) {
    std::ifstream in{path};
    if (!in) fail("cannot read " + path);
    static std::string const query = "-- name: ", part = "-- part: ", use = "-- use: ";
    std::vector<Named> queries, parts;
    std::vector<Named>* open = nullptr;
    std::string line;
    while (std::getline(in, line)) {
        if (line.starts_with(query))
            begin(*(open = &queries), line.substr(query.size()));
        else if (line.starts_with(part))
            begin(*(open = &parts), line.substr(part.size()));
        else if (open && line.starts_with(use))
            open->back().text += text_of(parts, line.substr(use.size()));
        else if (open && !line.starts_with("--") && line.find_first_not_of(" \t\r") != line.npos)
            open->back().text += line + "\n";
    }
    for (auto const* blocks : {&queries, &parts})
        for (auto const& block : *blocks)
            if (block.text.empty()) fail(block.name + " is empty");
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
