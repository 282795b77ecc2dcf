// What others may ask of questions: what was answered in public, and nothing else. The asker's own words, contact and
// state are not behind this door.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "questions/types.hpp"
#include "storage/database.hpp"
#include "web/kept_page.hpp"

namespace mingtang::questions::door {

std::optional<PublicQuestion> find(storage::Transaction& tx, QuestionId id);

// Whether the answer may still be followed: its document holds, and its own day has not passed (F31).
enum class Standing { current, document_ended, out_of_date };
Standing standing(storage::Transaction& tx, PublicQuestion const& question, Date today);

struct Filter {
    org::UnitId unit{};
    std::optional<int> year{};  // of the answer
    bool common_only = false;
    int page = 1, page_size = 20;
};
struct Page {
    std::vector<PublicQuestion> questions;
    int total = 0;
};
Page list(storage::Transaction& tx, Filter const& filter);
struct Count {
    std::string code, words;
    int questions = 0;
};
std::vector<Count> count_by_unit(storage::Transaction& tx, Filter const& filter);
std::vector<Count> count_by_year(storage::Transaction& tx, Filter const& filter);
// These, in this order, those that are public: for the hits of a search.
std::vector<PublicQuestion> listed(storage::Transaction& tx, std::vector<QuestionId> const& ids);
std::vector<PublicQuestion> published_after(storage::Transaction& tx, QuestionId after, int most);

// Answers near to what somebody is about to ask, those that may still be followed.
std::vector<PublicQuestion> similar(storage::Database& database, storage::Transaction& tx, std::string_view text,
                                    Date today, std::size_t most);

// 留言统计: what was asked since a day.
struct Figures {
    int asked = 0, answered = 0, dismissed = 0, in_time = 0;
};
Figures figures_since(storage::Transaction& tx, Date day);

inline constexpr std::string_view topic_of_list = "questions";
web::Topic topic_of(QuestionId id);  // "question:7"
std::string path_of(QuestionId id);  // "/questions/7"

}  // namespace mingtang::questions::door
