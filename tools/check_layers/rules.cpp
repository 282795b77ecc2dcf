#include "rules.hpp"

#include <algorithm>
#include <array>
#include <fstream>
#include <regex>
#include <sstream>
#include <stdexcept>

namespace check_layers {
namespace {

namespace fs = std::filesystem;
using Weight = Finding::Weight;

constexpr int long_file = 400, too_long_file = 600;

struct Licence {
    char const* what;
    std::regex pattern;
    std::vector<std::string> places;  // beginnings of paths where it is allowed
    char const* says;
};

std::vector<Licence> const& licences() {
    static std::vector<Licence> const all{
        {"the calendar clock",
         std::regex{
             R"(system_clock\s*::\s*now|\b(gettimeofday|clock_gettime|localtime\w*|gmtime\w*)\s*\(|\btime\s*\(\s*(nullptr|NULL|0)\s*\))"},
         {"src/desk/front", "src/jobs/runner", "src/storage/ids", "src/web/"},
         "the clock is read at the edge (desk/front, jobs/runner, app); take a Date or an Instant"},
        {"the steady clock",
         std::regex{R"(steady_clock\s*::\s*now|[^_]\bclock\s*::\s*now)"},
         {"src/web/", "src/storage/", "src/documents/", "src/jobs/", "src/desk/front"},
         "time-outs belong to the machines (web, storage, documents, jobs)"},
        {"the environment", std::regex{R"(\bgetenv\s*\()"}, {"src/storage/"}, "the environment is read by app alone"},
        {"an open secret",
         std::regex{R"(\.expose\s*\(\s*\))"},
         {"src/crypto/", "src/identity/"},
         "a secret is opened by crypto and identity alone; views call masked()"},
        {"SQL",
         std::regex{R"(\b(SELECT\s+[\w.*]+[\s\S]*\bFROM|INSERT\s+INTO\s+\w+|UPDATE\s+\w+\s+SET|DELETE\s+FROM\s+\w+)\b)"},
         {"src/storage/"},
         "SQL stands in the folder's queries.sql, under a name"},
    };
    return all;
}

bool starts_with_any(std::string const& path, std::vector<std::string> const& beginnings) {
    return std::any_of(beginnings.begin(), beginnings.end(), [&](auto const& b) { return path.starts_with(b); });
}

// Comments are not code: what they mention is nobody's act.
std::string without_comment(std::string const& line) {
    bool in_string = false;
    for (std::size_t i = 0; i + 1 < line.size(); ++i) {
        if (line[i] == '\\')
            ++i;
        else if (line[i] == '"')
            in_string = !in_string;
        else if (!in_string && line[i] == '/' && line[i + 1] == '/')
            return line.substr(0, i);
    }
    return line;
}

struct File {
    std::string path;  // from the root, with /
    std::vector<std::string> lines;
};

File read_file(fs::path const& root, fs::path const& path) {
    File file{fs::relative(path, root).generic_string(), {}};
    std::ifstream in{path};
    for (std::string line; std::getline(in, line);) file.lines.push_back(line);
    return file;
}

std::string folder_of(std::string const& path) {
    auto const from = std::string_view{"src/"}.size();
    return path.substr(from, path.find('/', from) - from);
}

void check_includes(File const& file, Layers const& layers, std::vector<Finding>& findings) {
    static std::regex const include{R"re(^\s*#\s*include\s*"([^"/]+)/)re"};
    auto const folder = folder_of(file.path);
    auto const allowed = layers.find(folder);
    if (allowed == layers.end()) {
        findings.push_back({Weight::fault, file.path, 0, "docs/layers.txt does not speak of folder " + folder});
        return;
    }
    for (std::size_t i = 0; i < file.lines.size(); ++i) {
        std::smatch found;
        if (!std::regex_search(file.lines[i], found, include)) continue;
        auto const other = found[1].str();
        if (!layers.contains(other) || other == folder || allowed->second.contains(other) ||
            allowed->second.contains("*"))
            continue;
        findings.push_back({Weight::fault, file.path, int(i) + 1, folder + " may not include " + other});
    }
}

// Within a slice the file's name is its licence (docs/architecture.md).
void check_file_licence(File const& file, std::vector<Finding>& findings) {
    struct Name {
        std::regex file, include;
        char const* says;
    };
    static std::array const names{
        Name{std::regex{R"(/(types\.hpp|workflow\.[ch]pp|submission\.[ch]pp|cells\.[ch]pp)$)"},
             std::regex{R"re(#include "(storage|web|desk|jobs)/)re"},
             "types and rules are pure: no storage, web, desk, jobs"},
        Name{std::regex{R"(/(actions|editing|uploading)\.[ch]pp$)"},
             std::regex{R"re(#include "web/(response|request|view))re"}, "actions know no HTTP"},
    };
    for (auto const& name : names) {
        if (!std::regex_search(file.path, name.file)) continue;
        for (std::size_t i = 0; i < file.lines.size(); ++i)
            if (std::regex_search(file.lines[i], name.include))
                findings.push_back({Weight::fault, file.path, int(i) + 1, name.says});
    }
}

void check_licences(File const& file, std::vector<Finding>& findings) {
    for (auto const& licence : licences()) {
        if (starts_with_any(file.path, licence.places)) continue;
        for (std::size_t i = 0; i < file.lines.size(); ++i)
            if (std::regex_search(without_comment(file.lines[i]), licence.pattern))
                findings.push_back({Weight::fault, file.path, int(i) + 1, licence.says});
    }
}

void check_length(File const& file, std::vector<Finding>& findings) {
    auto const lines = int(file.lines.size());
    if (lines > too_long_file)
        findings.push_back({Weight::fault, file.path, 0, std::to_string(lines) + " lines: split it by subject"});
    else if (lines > long_file)
        findings.push_back({Weight::warning, file.path, 0,
                            std::to_string(lines) + " lines: look for the second subject hiding in it"});
}

void check_names(File const& file, std::vector<Finding>& findings) {
    static std::regex const in_path{R"((^|[/_])(utils?|helpers?|managers?|service|common|misc)([_/.]|$))"};
    static std::regex const in_type{
        R"(\b(class|struct|enum class|namespace)\s+(\w*(Utils?|Helpers?|Manager|Service)|utils?|helpers?|common|misc)\b)"};
    static auto const says = "util, helper, manager, service, common and misc name nothing; use the noun it takes";
    if (std::regex_search(file.path, in_path)) findings.push_back({Weight::fault, file.path, 0, says});
    for (std::size_t i = 0; i < file.lines.size(); ++i)
        if (std::regex_search(without_comment(file.lines[i]), in_type))
            findings.push_back({Weight::fault, file.path, int(i) + 1, says});
}

}  // namespace

Layers read_layers(fs::path const& file) {
    std::ifstream in{file};
    if (!in) throw std::runtime_error{"cannot read " + file.string()};
    Layers layers;
    for (std::string line; std::getline(in, line);) {
        if (line.empty() || line.front() == '#') continue;
        auto const colon = line.find(':');
        if (colon == line.npos) throw std::runtime_error{"docs/layers.txt: no colon in: " + line};
        std::istringstream rest{line.substr(colon + 1)};
        auto& allowed = layers[line.substr(0, colon)];
        for (std::string word; rest >> word;) allowed.insert(word);
    }
    return layers;
}

std::vector<Finding> check(fs::path const& root) {
    auto const layers = read_layers(root / "docs/layers.txt");
    std::vector<Finding> findings;
    for (auto const* place : {"src", "app", "tools", "tests"}) {
        if (!fs::exists(root / place)) continue;
        for (auto const& entry : fs::recursive_directory_iterator{root / place}) {
            auto const extension = entry.path().extension();
            if (entry.path().string().find("/node_modules/") != std::string::npos) continue;  // what npm installed
            if (!entry.is_regular_file() || (extension != ".cpp" && extension != ".hpp" && extension != ".ts"))
                continue;
            auto const file = read_file(root, entry.path());
            check_length(file, findings);
            check_names(file, findings);
            if (!file.path.starts_with("src/")) continue;
            check_includes(file, layers, findings);
            check_file_licence(file, findings);
            check_licences(file, findings);
        }
    }
    std::sort(findings.begin(), findings.end(),
              [](auto const& a, auto const& b) { return std::tie(a.file, a.line) < std::tie(b.file, b.line); });
    return findings;
}

}  // namespace check_layers
