// viewc SLICE VIEWS_DIR LAYOUTS_DIR OUT_DIR: every VIEWS_DIR/x.html becomes OUT_DIR/<slice>/views/x.cpp, and
// OUT_DIR/<slice>/views.hpp declares them all. A file is written only when it changes, so that one edited template
// compiles one file. Complaints read like a compiler's: file:line: error: sentence.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <set>
#include <sstream>

#include "emit.hpp"

namespace {

namespace fs = std::filesystem;

std::string read_file(fs::path const& path) {
    std::ifstream in{path, std::ios::binary};
    std::ostringstream text;
    text << in.rdbuf();
    if (!in) throw std::runtime_error{"viewc: cannot read " + path.string()};
    return text.str();
}

void write_if_changed(fs::path const& path, std::string const& text) {
    if (fs::exists(path) && read_file(path) == text) return;
    fs::create_directories(path.parent_path());
    std::ofstream out{path, std::ios::binary};
    out << text;
    if (!out.flush()) throw std::runtime_error{"viewc: cannot write " + path.string()};
}

std::vector<viewc::Template> read_folder(fs::path const& folder) {
    std::vector<fs::path> files;
    for (auto const& entry : fs::directory_iterator{folder})
        if (entry.path().extension() == ".html") files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    std::vector<viewc::Template> templates;
    for (auto const& file : files) {
        try {
            templates.push_back(viewc::read_template(file.string(), read_file(file)));
        } catch (viewc::Problem const& problem) {
            throw std::runtime_error{file.string() + ":" + std::to_string(problem.line) + ": error: " + problem.what()};
        }
    }
    return templates;
}

// A view that extends a layout nobody wrote, or the name of a view used twice in one slice: said here, in one sentence.
void check_names(std::vector<viewc::Template> const& templates, std::vector<viewc::Template> const& layouts) {
    std::set<std::string> known, names;
    for (auto const& one : layouts)
        for (auto const& view : one.views)
            if (view.layout) known.insert(view.name);
    for (auto const& one : templates)
        for (auto const& view : one.views) {
            auto const where = one.file + ":" + std::to_string(view.line) + ": error: ";
            if (!view.extends.empty() && !known.contains(view.extends))
                throw std::runtime_error{where + "no layout is called " + view.extends};
            if (!names.insert(view.name).second)
                throw std::runtime_error{where + "another file already has a view " + view.name};
        }
}

}  // namespace

int main(int argc, char** argv) try {
    if (argc != 5) throw std::runtime_error{"usage: viewc SLICE VIEWS_DIR LAYOUTS_DIR OUT_DIR"};
    std::string const slice = argv[1];
    fs::path const views = argv[2], layouts = argv[3], out = fs::path{argv[4]} / slice;
    auto const templates = read_folder(views);
    check_names(templates, fs::exists(layouts) ? read_folder(layouts) : std::vector<viewc::Template>{});
    for (auto const& one : templates)
        write_if_changed(out / "views" / fs::path{one.file}.filename().replace_extension(".cpp"),
                         viewc::emit_source(slice, one, views != layouts && fs::exists(layouts)));
    write_if_changed(out / "views.hpp", viewc::emit_header(slice, templates));
    return 0;
} catch (std::exception const& problem) {
    std::cerr << problem.what() << '\n';
    return 1;
}
