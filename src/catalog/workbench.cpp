#include "catalog/workbench.hpp"

#include <array>

#include "catalog/codes.hpp"
#include "catalog/wording.hpp"
#include "catalog/workflow.hpp"

namespace mingtang::catalog {
namespace {

struct Greeting {
    std::string_view key, words;
};
constexpr std::array<Greeting, 14> greetings{{
    {"saved", "已保存。"},
    {"added", "已添加一行，请填写。"},
    {"removed", "已删除一行。"},
    {"continued", "承接关系已保存。"},
    {"merged", "离线表格的改动已写入。"},
    {"explained", "退出理由已保存，将随新版本公布。"},
    {"submitted", "已提交，等待另一位审核人员审核。"},
    {"commented", "意见已记下。"},
    {"passed", "审核通过，已转下一环节。"},
    {"chain", "审核环节已保存，之后提交的目录按此办理。"},
    {"published", "已公布，公开平台已更新，原版本转入历次版本。"},
    {"returned", "已退回，编制人会在今日待办里看到理由。"},
    {"discarded", "草稿已放弃。"},
    {"read", "文件已读入，请核对标出的地方。"},
}};

std::string title_of(std::string const& field, std::string const& place, Level level) {
    return field + " · " + place + "（" + std::string{chinese(level)} + "）";
}

}  // namespace

web::ConsoleFrame frame_for(desk::Visit const& visit, std::string title, std::string_view here) {
    auto frame = desk::console_frame(visit, std::move(title), here);
    frame.icons = {"upload", "download", "plus", "trash-2", "send", "list-checks"};
    greet(visit, frame);
    return frame;
}

std::string done_words(desk::Visit const& visit) {
    auto const done = visit.request.parameter("done");
    for (auto const& [key, words] : greetings)
        if (key == done) return std::string{words};
    return {};
}

void greet(desk::Visit const& visit, web::ConsoleFrame& frame) {
    if (auto words = done_words(visit); !words.empty())
        frame.flash = {web::ConsoleFrame::Flash::Kind::done, std::move(words)};
}

std::string title_of(Listed const& listed) {
    return title_of(listed.field, listed.jurisdiction, listed.catalog.level);
}
std::string title_of(Folder const& folder) {
    return title_of(folder.field.name, folder.jurisdiction.name, folder.catalog.level);
}

std::string_view tone(EditionState state) {
    switch (state) {
        case EditionState::draft:
            return "";
        case EditionState::submitted:
            return "due";
        case EditionState::returned:
            return "late";
        case EditionState::published:
            return "ok";
        case EditionState::superseded:
            break;
    }
    return "off";
}

std::string path_of(EditionId edition, std::string_view more) {
    return "/console/editions/" + edition.text() + std::string{more};
}

EditionLine line_of(Listed const& listed, std::string next_words, std::string next_path) {
    auto const& edition = listed.edition;
    EditionLine line;
    line.title = title_of(listed);
    line.state = state_in_words(edition);
    line.tone = tone(edition.state);
    line.facts = "第 " + std::to_string(edition.number) + " 版，" + std::to_string(edition.items) + " 项";
    if (listed.doubts > 0) line.facts += "，" + std::to_string(listed.doubts) + " 项需要核对";
    if (edition.submitted_at) line.when = edition.author_name + " 于 " + local_minute(*edition.submitted_at) + " 提交";
    if (edition.due_on) line.when += "，应于 " + mingtang::chinese(*edition.due_on) + "前办结";
    if (edition.state == EditionState::returned) line.note = edition.reviewer_name + "：" + edition.note;
    line.next = {std::move(next_words), web::own_url(next_path)};
    return line;
}

template <class AnId>
Result<AnId> captured_id(desk::Visit const& visit, std::size_t i) {
    if (auto const id = AnId::parse(visit.captured(i))) return *id;
    return refuse(Refusal::Kind::not_found, wording::not_found);
}
template Result<EditionId> captured_id<EditionId>(desk::Visit const&, std::size_t);
template Result<ItemId> captured_id<ItemId>(desk::Visit const&, std::size_t);
template Result<UploadId> captured_id<UploadId>(desk::Visit const&, std::size_t);

}  // namespace mingtang::catalog
