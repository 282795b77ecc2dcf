// What the portal's pages show, as values ready to print: dates in Chinese style, addresses made, nothing left to
// decide. Built by the page functions from domain values; read by views/*.html. No law here, no database.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/html.hpp"
#include "catalog/word_difference.hpp"
#include "web/view.hpp"

namespace mingtang::portal {

// A document in a list.
struct DocumentLine {
    std::string title;
    Url url;
    std::string published;  // 2026-06-30
    std::string kind, number, unit, form;
    std::string validity;  // 废止; empty while it is in force
    std::vector<web::Link> interpretations{};
};

// A field as a card or a line: icon, short name, how many items its catalog holds.
struct FieldCard {
    std::string name;
    std::string icon;
    Url url;
    int items = 0;
    bool published = false;
    bool here = false;
};

// A published edition in a list.
struct EditionLine {
    std::string name;  // 义务教育领域基层政务公开标准目录
    Url url;
    int number = 0, items = 0;
    std::string published;  // 2026-06-30
    std::string unit;       // whose catalog it is
    bool in_force = true;
    std::optional<Url> changes{};  // 与上一版比较
};

struct Group {
    std::string heading;
    std::vector<web::Link> links;

    // As a way to narrow: a list up to ten stands whole, a longer one shows eight and folds the rest.
    std::span<web::Link const> first() const { return std::span{links}.first(links.size() > 10 ? 8 : links.size()); }
    std::span<web::Link const> rest() const { return std::span{links}.subspan(first().size()); }
    bool rest_chosen() const {
        for (auto const& link : rest())
            if (link.here) return true;
        return false;
    }
};

struct HomePage {
    web::PageFrame frame;
    int items = 0, units = 0, areas = 0;
    std::vector<web::Link> examples;  // searches to begin with
    std::vector<EditionLine> latest;
    std::vector<DocumentLine> policies;   // each with its interpretations
    std::vector<DocumentLine> documents;  // the newest of the others
    std::vector<FieldCard> fields;
    std::vector<web::Link> unit_links, area_links;
};

struct FieldsPage {
    web::PageFrame frame;
    std::string heading, lead;
    std::vector<FieldCard> fields;
    std::vector<web::Link> ended;  // fields of the past whose catalogs can still be read
};

// One row of a standard catalog.
struct ItemRow {
    int number = 0;
    Url url;
    std::string level1, name;  // name: 二级事项, or 一级事项 where there is none
    std::vector<std::string> content;
    std::string basis, time_limit, subject;
    std::string channels, audience, method, levels;  // lists joined by 、
    std::string field{};                             // where a list crosses fields
};
struct ItemGroup {
    std::string heading;
    std::vector<ItemRow> rows;
};

struct Option {
    std::string value, words;
    bool chosen = false;
};

struct FieldPage {
    web::PageFrame frame;
    std::string heading, short_name;
    std::vector<FieldCard> fields;  // side bar
    std::optional<web::Link> lead_unit;
    std::vector<web::Link> responsible_units;
    std::string edition;                 // 第 2 版，2026-06-30 发布; empty: nothing published yet
    std::string ended;                   // the field is no longer compiled
    std::optional<web::Link> successor;  // what carries it on
    std::optional<web::Link> in_force;   // on a superseded edition: the one now in force
    std::vector<web::Link> levels;       // tabs
    std::vector<Option> units;           // filter
    std::string level;                   // chosen, kept by the filter form
    Url here;
    std::vector<ItemGroup> groups;
    int total = 0;
    web::Pages pages;
    web::Link editions;  // 历次版本
    std::vector<web::Link> downloads;
    std::vector<web::Link> towns;  // the same field's catalogs of towns
    std::string contact;           // whom to ask while nothing is published
};

struct EditionsPage {
    web::PageFrame frame;
    std::string heading;
    std::vector<EditionLine> editions;
};

// 与上一版比较: what an edition changes against the one before it.
struct ChangesPage {
    web::PageFrame frame;
    std::string heading, lead;
    web::Link edition, former, editions;
    struct Cell {
        std::string column;
        std::vector<catalog::WordRun> runs;
        bool whole = false;  // of an added or removed item: nothing to mark
    };
    struct Change {
        std::string kind, tone, name;
        std::optional<Url> url;  // of an item that has a page
        std::vector<std::string> notes;
        std::vector<Cell> cells;
    };
    std::vector<Change> changes;
    web::Pages pages;
    bool first = false;  // there is none before it
};

struct ItemPage {
    web::PageFrame frame;
    std::string heading, level1;
    ItemRow row;
    std::string limit_meaning;  // 公开时限 as the machine reads it; empty where it does not
    web::Link field, edition;
    std::optional<web::Link> unit;
    std::string ended;                   // its field is no longer compiled
    std::optional<web::Link> successor;  // and what carries it on
    // What an edition did to it, in words and with the items it came from or became.
    struct Turn {
        std::string words;
        std::vector<web::Link> items;
    };
    struct Past {
        web::Link edition;
        std::string published;
        bool now = false;
        std::vector<Turn> turns;
    };
    std::vector<Past> history;            // newest first
    std::string former_names;             // 曾用名称
    std::vector<DocumentLine> documents;  // what was published to keep this promise, newest first
    web::Link all_documents;
    std::string former;                // it is no longer in force: since which edition
    std::vector<web::Link> followers;  // what it became: renamed, split, merged
    std::vector<Turn> origins;         // what it came from
    std::string contact;
};

struct UnitsPage {
    web::PageFrame frame;
    std::string heading, lead;
    std::vector<Group> groups;
};

struct UnitPage {
    web::PageFrame frame;
    std::string heading, kind;
    std::vector<web::Link> leads, shares;
    std::vector<ItemGroup> groups;  // by field
    int total = 0;
    web::Pages pages;
};

struct AreaPage {
    web::PageFrame frame;
    std::string heading, kind;
    std::vector<EditionLine> catalogs;
    std::vector<web::Link> units;
    std::vector<web::Link> below;  // villages
};

struct SearchHit {
    Url url;
    Html title, snippet;
    std::vector<std::string> facts;  // small print; empty ones are left out
};
struct SearchPage {
    web::PageFrame frame;
    std::string text;
    std::string told;                // how many were found, or why nothing could be searched for
    std::string scope = "doc";       // the one that is shown
    std::vector<web::Link> scopes;   // 文件, 公开事项
    std::vector<Group> facets;       // with counts
    bool nothing = false;            // was found in this scope, whatever was chosen beside it
    std::string nearly_says;         // 您是不是要找：
    std::vector<web::Link> nearly;   // what else it may have been, when little was found
    std::vector<web::Link> widen;    // the same without what was chosen, when that left nothing
    std::vector<std::string> known;  // names of fields and units, to complete what is typed
    std::vector<SearchHit> hits;
    web::Pages pages;
    std::vector<web::Link> examples;
};

// A page of words: about, privacy, accessibility, contact.
struct WordsPage {
    web::PageFrame frame;
    std::string heading, lead;
    struct Section {
        std::string heading;
        std::vector<std::string> paragraphs;
    };
    std::vector<Section> sections;
    std::vector<web::Link> links;
};

struct MapPage {
    web::PageFrame frame;
    std::vector<Group> groups;
};

struct DataPage {
    web::PageFrame frame;
    struct Row {
        std::string field, edition;
        Url page;
        int items = 0;
        std::vector<web::Link> downloads;
    };
    std::vector<Row> rows;
};

struct KioskPage {
    web::PageFrame frame;
    std::string heading;
    std::vector<std::string> paragraphs;
    std::vector<web::Link> keys;
};

}  // namespace mingtang::portal
