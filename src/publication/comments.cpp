#include "publication/comments.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "publication/workflow.hpp"

namespace mingtang::publication {
namespace {

struct Words {
    std::string_view code, chinese;
};
constexpr std::array<Words, 2> kinds{{{"note", "建议"}, {"must_fix", "必须修改"}}};
constexpr std::array<Words, 3> states{{{"open", "待办理"}, {"answered", "已办理，待认可"}, {"accepted", "已认可"}}};
constexpr std::array<Words, 5> turns{
    {{"said", "提出"}, {"edited", "修改"}, {"answered", "答复"}, {"accepted", "认可"}, {"reopened", "重新提出"}}};

template <std::size_t n>
std::size_t place_of(std::array<Words, n> const& table, std::string_view code) {
    for (std::size_t i = 0; i < n; ++i)
        if (table[i].code == code) return i;
    return 0;
}

}  // namespace

std::string_view code(Comment::Kind kind) {
    return kinds[std::size_t(kind)].code;
}
std::string_view chinese(Comment::Kind kind) {
    return kinds[std::size_t(kind)].chinese;
}
std::string_view code(Comment::State state) {
    return states[std::size_t(state)].code;
}
std::string_view chinese(Comment::State state) {
    return states[std::size_t(state)].chinese;
}
std::string_view code(CommentTurn::Kind kind) {
    return turns[std::size_t(kind)].code;
}
std::string_view chinese(CommentTurn::Kind kind) {
    return turns[std::size_t(kind)].chinese;
}
Comment::Kind comment_kind_from(std::string_view code) {
    return Comment::Kind(place_of(kinds, code));
}
Comment::State comment_state_from(std::string_view code) {
    return Comment::State(place_of(states, code));
}
CommentTurn::Kind turn_from(std::string_view code) {
    return CommentTurn::Kind(place_of(turns, code));
}

bool was_edited(Places const& places, Comment const& comment) {
    if (comment.anchor.place == Anchor::Place::whole) return false;  // any edit is one of the whole
    auto const now = places.words(comment.anchor);
    return !now || *now != comment.quoted;
}

std::vector<MustFix> must_fixes(Content const& content, std::vector<Comment> const& comments) {
    std::vector<MustFix> found;
    if (std::ranges::none_of(comments, [](Comment const& one) { return one.kind == Comment::Kind::must_fix; }))
        return found;
    Places const places{content};
    constexpr std::size_t most_said = 40;
    for (auto const& one : comments) {
        if (one.kind != Comment::Kind::must_fix) continue;
        auto const words = one.turns.empty() ? std::string{} : shorten(one.turns.front().words, most_said);
        found.push_back({places.name(one.anchor) + "“" + words + "”", one.stage, one.state, was_edited(places, one),
                         one.id.text()});
    }
    return found;
}

bool holds_back(MustFix const& one, State state, Stage stage) {
    if (one.state == Comment::State::accepted) return false;
    if (in_work(state)) return one.state == Comment::State::open && !one.edited;
    if (state == State::submitted) return answers_for(stage, one.stage);
    return true;
}

bool answers_for(Stage now, Stage said) {
    return now != Stage::none && said <= now;
}

}  // namespace mingtang::publication
