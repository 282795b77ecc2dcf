#include "publication/review_text.hpp"

#include <algorithm>
#include <map>

#include "base/file_size.hpp"
#include "base/text.hpp"
#include "documents/difference.hpp"
#include "documents/rich_text.hpp"
#include "publication/codes.hpp"
#include "publication/comment_store.hpp"
#include "publication/file_difference.hpp"
#include "publication/workbench.hpp"
#include "publication/workflow.hpp"
#include "screening/file_store.hpp"

namespace mingtang::publication {
namespace {

using documents::Change;
using storage::Transaction;

struct ChangeWords {
    std::string_view code, chinese;
};
ChangeWords words_of(Change change) {
    switch (change) {
        case Change::removed:
            return {"removed", "删去"};
        case Change::added:
            return {"added", "新增"};
        case Change::changed:
            return {"changed", "修改"};
        case Change::same:
            break;
    }
    return {};
}

std::string_view look_of(documents::DifferenceLine::Kind kind) {
    using Kind = documents::DifferenceLine::Kind;
    return kind == Kind::heading      ? "heading"
           : kind == Kind::subheading ? "subheading"
           : kind == Kind::item       ? "item"
           : kind == Kind::row        ? "row"
                                      : "";
}

DifferenceCell cell_of(std::vector<documents::Span> const& spans) {
    DifferenceCell cell;
    for (auto const& one : spans) cell.spans.push_back({std::string{words_of(one.change).code}, one.words});
    return cell;
}

ReviewLine line_of(documents::DifferenceLine const& line) {
    ReviewLine shown;
    shown.tone = words_of(line.change).code;
    shown.mark = words_of(line.change).chinese;
    shown.look = look_of(line.kind);
    shown.note = line.note;
    for (auto const& cell : line.cells) shown.cells.push_back(cell_of(cell));
    return shown;
}

// A first text is no change of anything: it is read as it is.
void as_it_is(ReviewLine& line) {
    line.tone.clear();
    line.mark.clear();
    for (auto& cell : line.cells)
        for (auto& span : cell.spans) span.change.clear();
}

std::string id_of(std::string const& place) {
    return "at-" + replace_all(place, ":", "-");
}

std::string said(CommentTurn const& turn) {
    auto text = turn.actor + " " + local_minute(turn.at) + " " + std::string{chinese(turn.kind)};
    return turn.words.empty() ? text : text + "：" + turn.words;
}

// What this visitor may do about comments on this draft.
struct Rights {
    bool drafts = false, judges = false;
    Stage stage = Stage::none;
};
Rights rights_of(desk::Visit const& visit, Transaction& tx, Dossier const& dossier) {
    auto const id = dossier.revision.id;
    return {bool(open_for_work(visit.desk, tx, id)), bool(open_for_review(visit.desk, tx, id)), dossier.revision.stage};
}

// They are internal: whoever reads the text because it is public does not read them.
std::vector<Comment> comments_for(desk::Visit const& visit, Transaction& tx, Dossier const& dossier) {
    return works_on(visit.desk, dossier) ? comments_of(tx, dossier.revision.id) : std::vector<Comment>{};
}

CommentLine shown(Comment const& one, Places const& places, Rights const& rights) {
    CommentLine line;
    line.id = "comment-" + one.id.text();
    line.where = places.name(one.anchor);
    line.kind = one.kind == Comment::Kind::must_fix ? chinese(one.kind) : one.stage == Stage::none ? "备注" : "建议";
    line.state = chinese(one.state);
    line.tone = one.state == Comment::State::accepted   ? "ok"
                : one.state == Comment::State::answered ? "due"
                : one.kind == Comment::Kind::must_fix   ? "late"
                                                        : "due";
    if (one.state == Comment::State::open && was_edited(places, one)) line.state = "所指之处已改";
    constexpr std::size_t most_quoted = 120;
    if (one.anchor.place == Anchor::Place::line) {
        line.quoted = shorten(replace_all(one.quoted, "\t", " "), most_quoted);
        line.quoted_as = was_edited(places, one) ? "提意见时是" : "所指";
        if (one.anchor.cell > 0 && !one.anchor.gone) line.cell = "第 " + std::to_string(one.anchor.cell) + " 格";
    }
    for (auto const& turn : one.turns) line.turns.push_back(said(turn));
    bool const mine = rights.judges && answers_for(rights.stage, one.stage);
    line.answerable = one.state == Comment::State::open && rights.drafts;
    line.acceptable = one.state != Comment::State::accepted && mine;
    line.words_needed = one.state == Comment::State::open;
    line.accept_label = line.words_needed ? "收回" : "认可";
    line.reopenable = one.state != Comment::State::open && mine && one.stage != Stage::none;
    auto const path = path_of(one.revision, "/comments/" + one.id.text());
    line.answer = web::own_url(path + "/answer");
    line.accept = web::own_url(path + "/accept");
    line.reopen = web::own_url(path + "/reopen");
    auto row = one.anchor;
    row.cell = 0;
    if (!one.anchor.gone) line.at = Url{web::own_path(path_of(one.revision, "/review")) + "#" + id_of(code(row))};
    return line;
}

// The comments by where they stand; a cell's stand at its row.
struct Said {
    std::map<std::string, std::vector<CommentLine>> at;
    std::vector<CommentLine> elsewhere;
    int open = 0, answered = 0;

    Said(std::vector<Comment> const& comments, Places const& places, Rights const& rights) {
        for (auto const& one : comments) {
            open += one.state == Comment::State::open;
            answered += one.state == Comment::State::answered;
            auto place = one.anchor;
            place.cell = 0;
            auto line = shown(one, places, rights);
            if (!was_edited(places, one)) line.quoted.clear();  // it stands beside it
            if (!places.words(place))
                elsewhere.push_back(std::move(line));
            else
                at[code(place)].push_back(std::move(line));
        }
    }
    std::vector<CommentLine> take(std::string const& place) {
        auto const found = at.find(place);
        return found == at.end() ? std::vector<CommentLine>{} : std::move(found->second);
    }
};

class Reading {
  public:
    Reading(desk::Visit const& visit, Transaction& tx, Dossier const& dossier, TypedComment const& typed)
        : visit_(visit),
          tx_(tx),
          revision_(dossier.revision),
          places_(revision_.content),
          rights_(rights_of(visit, tx, dossier)),
          said_(comments_for(visit, tx, dossier), places_, rights_),
          typed_(typed) {
        auto const live = live_revision(tx, revision_.publication);
        text_.first = !live || live->id == revision_.id;
        if (!text_.first) before_ = live->content;
        text_.everything = text_.first || visit.request.parameter("whole") == "1";
        text_.csrf = visit.csrf;
        text_.open = said_.open;
        text_.answered = said_.answered;
        text_.may_say = rights_.drafts || rights_.judges;
        auto const asked = typed.place.empty() ? std::string{visit.request.parameter("at")} : typed.place;
        if (auto const anchor = parse_anchor(asked); anchor && text_.may_say && places_.words(*anchor)) {
            auto row = *anchor;
            row.cell = 0;
            asked_ = code(row);
            form(row, asked);
        }
    }

    ReviewText read() {
        facts();
        lines();
        files();
        text_.whole = place("whole", {});
        text_.whole.mark = "全文";
        text_.elsewhere = std::move(said_.elsewhere);
        auto const path = path_of(revision_.id, "/review");
        text_.all = web::own_url(path, {{"whole", "1"}});
        text_.changes = web::own_url(path);
        return std::move(text_);
    }

  private:
    // What stands at every place: its comments, and the way to another one.
    ReviewLine place(std::string const& code, ReviewLine line) {
        line.id = id_of(code);
        line.comments = said_.take(code);
        line.asked = code == asked_;
        if (text_.may_say && !line.asked) {
            auto const whole = text_.everything && !text_.first ? "1" : "";
            line.say = Url{web::own_path(path_of(revision_.id, "/review"), {{"at", code}, {"whole", whole}}) + "#say"};
        }
        return line;
    }

    void form(Anchor const& row, std::string const& asked) {
        auto& form = text_.form;
        form.saves = std::to_string(revision_.saves);
        form.where = places_.name(row);
        form.places = {{code(row), "整行", "", asked == code(row)}};
        auto const words = places_.words(row).value_or("");
        bool const cells = row.place == Anchor::Place::line && words.find('\t') != words.npos;
        constexpr std::size_t most_shown = 12;
        for (int n = 1; auto const cell : cells ? split(words, '\t') : std::vector<std::string_view>{}) {
            auto one = row;
            one.cell = n;
            form.places.push_back(
                {code(one), "第 " + std::to_string(n++) + " 格：" + shorten(cell, most_shown), "", asked == code(one)});
        }
        form.place = {"place", "所指之处"};
        form.kind = {"kind", "性质"};
        form.kind.type = "radio";
        bool const must = typed_.kind == "must_fix";
        if (rights_.judges)
            form.kinds = {{"note", "建议", "供拟稿人参考", !must},
                          {"must_fix", "必须修改", "修改或答复之前不能再次提交，由本环节认可后才能通过", must}};
        form.words = {"words", "意见", typed_.words, "内部意见，不对外公开。"};
        form.words.required = true;
        form.words.max_length = 2000;
        form.add = web::own_url(path_of(revision_.id, "/comments"));
        form.back = Url{web::own_path(path_of(revision_.id, "/review")) + "#" + id_of(asked_)};
    }

    void facts() {
        auto const before = facts_of(before_), after = facts_of(revision_.content);
        for (std::size_t i = 0; i < after.size(); ++i) {
            auto const code = "fact:" + std::string{after[i].code};
            bool const silent = before[i].words.empty() && after[i].words.empty();
            bool const same = text_.first || before[i].words == after[i].words;
            bool const spoken = said_.at.contains(code) || asked_ == code;
            if (!spoken && (silent || (same && !text_.everything))) continue;
            ReviewLine line;
            line.cells = {
                cell_of(documents::difference(text_.first ? after[i].words : before[i].words, after[i].words))};
            if (!same) line.tone = words_of(Change::changed).code;
            line = place(code, std::move(line));
            line.mark = after[i].name;
            text_.facts.push_back(std::move(line));
        }
        if (!text_.first && !revision_.change_note.empty()) {
            ReviewLine line;
            line.mark = std::string{chinese(revision_.purpose)} + "说明（公开）";
            line.cells = {{{{"", revision_.change_note}}}};
            text_.facts.push_back(std::move(line));
        }
    }

    void lines() {
        auto const old = documents::rich_text::read(before_.body),
                   now = documents::rich_text::read(revision_.content.body);
        auto const found =
            documents::difference(old ? *old : documents::RichText{}, now ? *now : documents::RichText{});
        text_.counts = text_.first
                           ? std::to_string(found.lines.size()) + " 段"
                           : "新增 " + std::to_string(found.added) + " 段，修改 " + std::to_string(found.changed) +
                                 " 段，删去 " + std::to_string(found.removed) + " 段";
        std::vector<ReviewLine> all;
        std::vector<bool> wanted;
        int number = 0;
        for (auto const& one : found.lines) {
            auto line = line_of(one);
            if (one.change != Change::removed) line = place("line:" + std::to_string(++number), std::move(line));
            if (text_.first) as_it_is(line);
            wanted.push_back(text_.everything || one.change != Change::same || !line.comments.empty() || line.asked);
            all.push_back(std::move(line));
        }
        show(std::move(all), wanted);
    }

    // What changed and what is spoken of, each with its neighbours; the rest is counted.
    void show(std::vector<ReviewLine> all, std::vector<bool> const& wanted) {
        std::size_t left = 0;
        auto const say_left = [&] {
            if (left == 0) return;
            ReviewLine line;
            line.note = "（此处 " + std::to_string(left) + " 段没有改动）";
            text_.lines.push_back(std::move(line));
            left = 0;
        };
        for (std::size_t i = 0; i < all.size(); ++i) {
            if (!wanted[i] && !(i > 0 && wanted[i - 1]) && !(i + 1 < all.size() && wanted[i + 1])) {
                ++left;
                continue;
            }
            say_left();
            text_.lines.push_back(std::move(all[i]));
        }
        say_left();
    }

    void files() {
        using Kind = documents::FileChange::Kind;
        auto const named = [](Content const& content) {
            std::vector<documents::NamedFile> files;
            for (auto const& one : content.attachments) files.push_back({one.name, one.sm3});
            return files;
        };
        auto const changes = documents::difference(named(before_), named(revision_.content));
        for (std::size_t i = 0; i < revision_.content.attachments.size(); ++i) {
            auto const& file = revision_.content.attachments[i];
            auto const& change = changes[i];
            FileReview shown{place("attachment:" + file.id.text(), {})};
            auto& line = shown.line;
            line.mark = "附件";
            line.cells = {{{{"", file.name}}}};
            line.file = web::own_url(path_of(revision_.id, "/files/" + file.id.text()));
            line.size = file_size(file.size);
            if (!text_.first && change.kind == Kind::added) line.note = "新增的附件。";
            if (change.kind == Kind::renamed) line.note = "原名“" + change.earlier_name + "”，内容没有改动。";
            if (change.kind == Kind::replaced) replaced(shown, file);
            if (!text_.first && change.kind != Kind::same) line.tone = words_of(Change::changed).code;
            text_.files.push_back(std::move(shown));
        }
        for (auto const& one : changes)
            if (one.kind == Kind::removed) text_.gone_files.push_back("删去附件“" + one.name + "”");
    }

    void replaced(FileReview& shown, Attachment const& file) {
        auto const former = std::ranges::find(before_.attachments, file.name, &Attachment::name);
        auto const old = screening::find_words_of_file(tx_, former->sm3),
                   now = screening::find_words_of_file(tx_, file.sm3);
        if (!old || !now) {
            shown.line.note = "内容已更换；有一份没有读出文字，不能逐行比较，请打开两份文件核对。";
            return;
        }
        auto const found = difference(*old, *now);
        shown.line.note = "内容已更换：" + found.sentence;
        for (auto const& part : found.parts) {
            FilePart one{part.place, {}};
            for (auto const& line : part.lines) one.lines.push_back(line_of(line));
            shown.parts.push_back(std::move(one));
        }
    }

    desk::Visit const& visit_;
    Transaction& tx_;
    Revision const& revision_;
    Places places_;
    Rights rights_;
    Said said_;
    TypedComment typed_;
    Content before_;
    std::string asked_;
    ReviewText text_;
};

}  // namespace

ReviewText review_text(desk::Visit const& visit, Transaction& tx, Dossier const& dossier, TypedComment const& typed) {
    return Reading{visit, tx, dossier, typed}.read();
}

std::vector<CommentGroup> comments_on_record(Transaction& tx, PublicationId id) {
    std::vector<CommentGroup> groups;
    RevisionId now;
    std::optional<Places> places;
    for (auto const& one : comments_of(tx, id)) {
        if (one.revision != now) {
            now = one.revision;
            auto const revision = *find_revision(tx, now);
            places.emplace(revision.content);
            groups.push_back({"第 " + std::to_string(revision.number) + " 稿", {}});
        }
        groups.back().lines.push_back(shown(one, *places, {}));
    }
    return groups;
}

std::vector<CommentLine> comment_lines(desk::Visit const& visit, Transaction& tx, Dossier const& dossier) {
    std::vector<CommentLine> lines;
    auto const rights = rights_of(visit, tx, dossier);
    Places const places{dossier.revision.content};
    for (auto const& one : comments_for(visit, tx, dossier)) lines.push_back(shown(one, places, rights));
    return lines;
}

}  // namespace mingtang::publication
