// From what the door of publications answers to what pages show.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "portal/document_pages.hpp"
#include "publication/door.hpp"
#include "web/request.hpp"

namespace mingtang::portal {

DocumentLine line_of(publication::door::Listed const& listed);
std::vector<DocumentLine> lines_of(std::vector<publication::door::Listed> const& listed);
// Each policy with what interprets it, so that nobody reads one without seeing the other (plan §三(三)).
void add_interpretations(storage::Transaction& tx, std::vector<DocumentLine>& lines,
                         std::vector<publication::door::Listed> const& listed);
std::string form_in_words(std::string_view form);  // 图解
std::string day_of(Instant moment);  // 2026-06-30, here

// The address of a list under this filter: /docs?unit=3&year=2025.
std::vector<std::pair<std::string_view, std::string>> query_of(publication::door::Filter const& filter);
Url documents_url(publication::door::Filter const& filter);
// The filter a request asks for; a value that is none is as if it were not there, and the page says what it shows.
publication::door::Filter filter_of(web::Request const& request);
// 区教育和体育局 2025 年的通知公告: the filter in words, empty for all.
std::string in_words(storage::Transaction& tx, publication::door::Filter const& filter, Date today);

}  // namespace mingtang::portal
