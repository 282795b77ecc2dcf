// The part of a draft's form that ties it to other documents and to catalog items: searched by words, picked from a
// list, without script.
#pragma once

#include "publication/draft_form.hpp"
#include "publication/linking.hpp"

namespace mingtang::publication {

void read_links(web::Request const& request, SentDraft& sent);
// What the draft has, and what was found where a search was asked for.
LinksForm links_form(Desk const& desk, storage::Transaction& tx, PublicationId own, Draft const& draft,
                     SentDraft const* sent);

}  // namespace mingtang::publication
