// What every workbench handler of this slice begins with: the frame, the tabs between its pages, the ids in the
// address.
#pragma once

#include <string>
#include <vector>

#include "compilation/pages.hpp"
#include "compilation/rights.hpp"
#include "desk/console.hpp"
#include "desk/route.hpp"

namespace mingtang::compilation {

// All pages of the slice belong to one entry of the side bar; ?done=… says on the page what a redirect did.
web::ConsoleFrame frame_for(desk::Visit const& visit, std::string title);
// 编制 | 待确认事项 3 | 改名任务 2 | 来源, with how many wait for this person.
std::vector<web::Link> tabs_for(desk::Visit const& visit, storage::Transaction& tx, std::string_view here);

std::string path_of(CompilationId id, std::string_view more = "");
std::string title_of(Case const& of);  // 义务教育领域 · 罗庄区（县级）

template <class AnId>
std::optional<AnId> captured_id(desk::Visit const& visit, std::size_t i = 0) {
    return AnId::parse(visit.captured(i));
}

// Every value of a ticked box.
std::vector<std::string> ticked(web::Request const& request, std::string_view name);
template <class AnId>
std::vector<AnId> ticked_ids(web::Request const& request, std::string_view name) {
    std::vector<AnId> ids;
    for (auto const& value : ticked(request, name))
        if (auto const id = AnId::parse(value)) ids.push_back(*id);
    return ids;
}

// The redirect after something was done: `done` is a key of the greetings.
web::Response went_well(std::string_view path, std::string_view done,
                        std::vector<std::pair<std::string_view, std::string>> query = {});
// The same page with the sentence that says why not: 409 for a conflict, 422 else; other kinds have pages of their own.
int status_of(Refusal const& refusal);
bool shown_in_place(Refusal const& refusal);
void refuse_on(web::ConsoleFrame& frame, Refusal const& refusal);

std::string_view tone(Decision decision);
std::string_view tone(Answer answer);
// 公开内容：…、公开时限：… of an entry, shortened for a list.
std::vector<std::string> facts_of(catalog::Entry const& entry);
// Every column with its words, for the page of one row.
std::vector<std::pair<std::string, std::string>> columns_of(catalog::Entry const& entry);

}  // namespace mingtang::compilation
