// What the pages about published documents show, as values ready to print. As pages.hpp: nothing left to decide, no
// law, no database.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/html.hpp"
#include "portal/pages.hpp"
#include "web/view.hpp"

namespace mingtang::portal {

// One line of the box above a text: 索引号, 发文机关 … (rulebook §6.4).
struct Fact {
    std::string name, words;
    bool full = false;
    Url url{};
    bool mark = false;  // 有效性: as a mark
    bool good = false;
};

struct DocumentPage {
    web::PageFrame frame;
    std::string heading, number;
    std::vector<Fact> facts;
    std::string told;                // not the text in force: 废止, a former edition …
    std::optional<web::Link> leads;  // … and where the one in force is
    Html body;
    int minutes = 0;
    std::string signature, signed_on;  // 落款
    std::vector<web::Link> files;
    std::vector<web::Link> sheets;  // for the notice board
    std::vector<web::Link> interpretations;  // of this document
    std::vector<web::Link> interpreted;      // what this one interprets; clauses in the note
    struct Relation {
        std::string how;  // 修改, 被废止于
        web::Link to;
    };
    std::vector<Relation> relations;
    std::vector<web::Link> items;  // the catalog items it serves
    struct Concern {
        std::string seen, which;
        std::vector<web::Link> others;  // further responses to it
    };
    std::optional<Concern> concern;  // of a response: what it answers
    struct Edition {
        web::Link link;
        std::string purpose, published, note;
    };
    std::vector<Edition> editions;
    struct Posting {
        std::string what, where, when;
    };
    std::vector<Posting> postings;  // where it hangs today
    std::string contact;
};

// What stays where a withdrawn document was.
struct TombstonePage {
    web::PageFrame frame;
    std::string heading;
    std::vector<Fact> facts;
    std::optional<web::Link> successor;
    std::string contact;
};

struct DocumentsPage {
    web::PageFrame frame;
    std::string heading, lead, told;
    std::vector<web::Link> tabs;
    std::vector<DocumentLine> lines;
    std::vector<Group> facets;
    std::vector<Group> groups;  // below the list: what a topic page also holds
    web::Pages pages;
    web::Link withdrawn;  // 已撤回的文件
};

struct WithdrawnPage {
    web::PageFrame frame;
    struct Line {
        std::string title;
        Url url;
        std::string number, unit, on, reason;
    };
    std::vector<Line> lines;
    web::Pages pages;
};

// 政府信息公开平台 (rulebook §6.3): the same blocks for the district, every unit and every town.
struct PlatformPage {
    web::PageFrame frame;
    std::string heading, lead;
    struct Block {
        std::string heading, missing;  // missing: what is said while nothing is there
        std::string id{};
        Url here{};  // "#id"
        std::vector<DocumentLine> lines;
        web::Link all;
    };
    std::vector<Block> blocks;  // 指南, 制度, 年报
    struct Matter {
        std::string article, name;
        Url url;
        int documents = 0;
        std::string latest;  // day of the newest
        std::vector<web::Link> also{};  // 失效、废止 of it, when there are
    };
    std::vector<Matter> matters;        // 条例第二十条
    std::vector<Matter> local_matters;  // 第二十一条
    std::vector<web::Link> catalogs;
    std::vector<DocumentLine> latest;
    web::Link all_latest;
    std::vector<Group> others;  // the platforms of units and towns
};

}  // namespace mingtang::portal
