// The small answers of ConsoleFrame and its partials' values.
#include "web/console_frame.hpp"

#include "web/asset_table.hpp"

namespace mingtang::web {

std::vector<std::string_view> ConsoleFrame::all_icons() const {
    std::vector<std::string_view> all = icons;
    for (std::string_view const own : {"menu", "log-out", "globe", "circle-check", "triangle-alert", "circle-x"})
        all.push_back(own);
    for (auto const& group : groups)
        for (auto const& entry : group.entries)
            if (!entry.icon.empty()) all.push_back(entry.icon);
    return all;
}

std::vector<Url> ConsoleFrame::scripts() const {
    std::vector<Url> found;
    for (auto const& island : islands)
        for (auto const& one : assets)
            if (one.name == std::string{island} + ".js") found.push_back(Url{one.address});
    return found;
}

std::string FormField::described_by() const {
    std::string ids;
    if (!hint.empty()) ids = id() + "-hint";
    if (!error.empty()) ids += (ids.empty() ? "" : " ") + id() + "-error";
    return ids;
}

Url FormProblem::address() const {
    return Url{"#f-" + field};
}

std::string_view code(ConsoleFrame::Flash::Kind kind) {
    switch (kind) {
        case ConsoleFrame::Flash::Kind::done:
            return "done";
        case ConsoleFrame::Flash::Kind::warning:
            return "warning";
        case ConsoleFrame::Flash::Kind::refused:
            return "refused";
    }
    return "done";
}

std::string_view code(Moment::Tone tone) {
    switch (tone) {
        case Moment::Tone::done:
            return "done";
        case Moment::Tone::attention:
            return "attention";
        case Moment::Tone::refused:
            return "refused";
        case Moment::Tone::waiting:
            return "waiting";
    }
    return "done";
}

}  // namespace mingtang::web
