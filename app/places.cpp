#include "places.hpp"

#include <filesystem>
#include <initializer_list>

namespace mingtang::app {
namespace {

namespace fs = std::filesystem;

std::string first_with(fs::path const& what, std::initializer_list<fs::path> places) {
    std::error_code ignored;
    for (auto const& place : places)
        if (fs::exists(place / what, ignored)) return fs::weakly_canonical(place, ignored).string();
    return "";
}

fs::path program_folder() {
    std::error_code ignored;
    return fs::read_symlink("/proc/self/exe", ignored).parent_path();
}

}  // namespace

std::string data_folder() {
    auto const program = program_folder();
    return first_with("holidays.csv", {program / "../../data", program / "../share/mingtang/data", fs::path{"data"}});
}

std::string assets_folder() {
    auto const program = program_folder();
    return first_with("", {program / "assets", program / "../share/mingtang/assets"});
}

}  // namespace mingtang::app
