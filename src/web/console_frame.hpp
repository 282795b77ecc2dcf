// What a page of the workbench (工作台) says about itself to console_layout, and the values its partials draw.
// Not here: who may see what. The desk fills the frame; web only draws it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "web/view.hpp"

namespace mingtang::web {

struct ConsoleFrame {
    struct Entry {
        std::string words;
        Url url{};
        std::string_view icon{};
        int count = 0;      // what waits there; nought draws no badge
        bool here = false;  // this is where the officer is
    };
    struct Group {
        std::string words;
        std::vector<Entry> entries{};
    };
    struct Flash {
        enum class Kind { done, warning, refused } kind = Kind::done;
        std::string words;
    };

    Site const* site = nullptr;  // outlives the page
    std::string title{};
    std::string subtitle{};  // one line of facts under the title
    std::vector<Group> groups{};
    std::string unit{}, person{};  // 区教体局, 信息员; a post, never a name
    std::string sign_out_csrf{};
    std::string nonce{};         // of the style-src, for islands (security.md C26)
    std::vector<Link> crumbs{};  // above the title, the last one without an address
    std::optional<Flash> flash{};
    std::vector<std::string_view> islands{};  // "catalog-grid": loads its script where it was built
    std::vector<std::string_view> icons{};    // further icons the page draws
    bool wide = false;                        // tables with many columns take the whole window

    std::vector<std::string_view> all_icons() const;
    // The addresses of the islands' scripts; an island that was not built is left out, the page works without it.
    std::vector<Url> scripts() const;
};

// One labelled control with its hint and its complaint.
struct FormField {
    std::string name, label, value{}, hint{}, error{};
    std::string type = "text";  // of <input>
    std::string autocomplete = "off";
    bool required = false;
    int max_length = 0;  // nought: no limit of its own

    std::string id() const { return "f-" + name; }
    std::string described_by() const;
};

struct Choice {
    std::string value, words, note{};
    bool chosen = false;
};

// What is wrong with a form, each line leading to its field.
struct FormProblem {
    std::string field, sentence;
    Url address() const;
};

// One step of a case in the time line: who did what, when.
struct Moment {
    enum class Tone { done, attention, refused, waiting } tone = Tone::done;
    std::string when, what, words{};
};

std::string_view code(ConsoleFrame::Flash::Kind kind);
std::string_view code(Moment::Tone tone);

struct ConsoleErrorPage {
    ConsoleFrame frame;
    std::string sentence, request_id;
    Link way_out{};
};

}  // namespace mingtang::web
