// What every workbench handler of this slice begins with: the frame, the words of a document, the ids in the address.
#pragma once

#include <string>

#include "desk/console.hpp"
#include "desk/route.hpp"
#include "publication/dossier.hpp"
#include "publication/pages.hpp"
#include "publication/review_store.hpp"
#include "publication/store.hpp"

namespace mingtang::publication {

inline constexpr std::string_view home = "/console/publications";

web::ConsoleFrame frame_for(desk::Visit const& visit, std::string title, std::string_view here = home);
std::string path_of(RevisionId id, std::string_view more = "");
std::string console_path_of(PublicationId id, std::string_view more = "");
std::string_view tone(State state);
std::string_view tone(Life life);
std::string title_of(Dossier const& dossier);
DocumentLine line_of(OpenRevision const& one, std::string next_words, std::string next_path);

template <class AnId>
Result<AnId> captured_id(desk::Visit const& visit, std::size_t i = 0);

std::vector<WayLine> way_of(storage::Transaction& tx, PublicationId id);
std::vector<FindingLine> finding_lines(std::vector<Finding> const& found, std::vector<Accepted> const& accepted,
                                       bool acceptable, RevisionId id);
FormFacts form_facts(desk::Visit const& visit, storage::Transaction& tx);
web::Response saved(std::string path, std::string_view done);

}  // namespace mingtang::publication
