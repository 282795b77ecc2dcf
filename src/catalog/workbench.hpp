// What every workbench handler of this slice begins with: the frame, the words of an edition, the ids in the address.
#pragma once

#include <string>

#include "catalog/folder.hpp"
#include "catalog/pages.hpp"
#include "catalog/store.hpp"
#include "desk/console.hpp"
#include "desk/route.hpp"

namespace mingtang::catalog {

web::ConsoleFrame frame_for(desk::Visit const& visit, std::string title, std::string_view here);

// ?done=saved … : what a redirect says on the page it leads to. Unknown words say nothing.
void greet(desk::Visit const& visit, web::ConsoleFrame& frame);
std::string done_words(desk::Visit const& visit);

std::string title_of(Listed const& listed);  // 养老服务领域 · 罗庄区（县级）
std::string title_of(Folder const& folder);
std::string_view tone(EditionState state);  // css class
std::string path_of(EditionId edition, std::string_view more = "");
EditionLine line_of(Listed const& listed, std::string next_words, std::string next_path);

template <class AnId>
Result<AnId> captured_id(desk::Visit const& visit, std::size_t i = 0);

// Somebody saved in between.
Refusal stale();


}  // namespace mingtang::catalog
