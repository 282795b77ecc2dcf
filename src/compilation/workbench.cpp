#include "compilation/workbench.hpp"

#include <array>

#include "base/text.hpp"
#include "catalog/cells.hpp"
#include "catalog/codes.hpp"
#include "compilation/claim_store.hpp"
#include "compilation/drift_store.hpp"

namespace mingtang::compilation {
namespace {

struct Greeting {
    std::string_view key, words;
};
constexpr std::array greetings{
    Greeting{"begun", "编制已开始，请逐行决定。"},
    Greeting{"kept", "已保留所选的行，并写入草稿。"},
    Greeting{"dropped", "已按所选理由处理，草稿已更新。"},
    Greeting{"decided", "已决定，草稿已更新。"},
    Greeting{"finished", "编制完成。下一步：在草稿页面提交审核。"},
    Greeting{"reopened", "已重新打开，可以修改决定。"},
    Greeting{"refreshed", "已按来源的最新版本更新，有变化的行需要重新决定。"},
    Greeting{"unchanged", "来源没有新的变化。"},
    Greeting{"renewed", "草稿已重建，需要写入草稿的行请重新决定。"},
    Greeting{"asked", "已送责任单位确认。"},
    Greeting{"confirmed", "已确认。"},
    Greeting{"objected", "意见已转给牵头单位。"},
    Greeting{"settled", "异议已处理，责任单位可以看到您的答复。"},
    Greeting{"renamed", "已在草稿中改名，公布后生效。"},
    Greeting{"set_aside", "已办结，理由已记入审计。"},
    Greeting{"assigned", "已归口。"},
    Greeting{"imported", "已导入。"},
    Greeting{"wished", "已记下。"},
    Greeting{"taken_back", "已撤回。"},
    Greeting{"handed_in", "已报送，等待街道（镇）合并。"},
    Greeting{"handed_back", "已退回站所修改。"},
    Greeting{"merged", "已采纳，草稿已更新。"},
    Greeting{"left", "未采纳，这一行由本级自行决定。"},
    Greeting{"round", "这一轮编制工作已建立，各单位的期限见下表。"},
    Greeting{"moved", "期限已调整。"},
    Greeting{"unit_renamed", "已改名，原名称保留在历史中。"},
    Greeting{"unit_ended", "已撤销，职责和公开事项已转到承接单位。"},
    Greeting{"field_set", "分工已调整，原分工保留在历史中。"},
    Greeting{"field_renamed", "领域已改名，原名称仍可查到。"},
    Greeting{"field_added", "领域已新增，从启用之日起可以编制目录。"},
    Greeting{"field_ended", "领域已停用，已公布的目录保留供查阅。"},
};

}  // namespace

web::ConsoleFrame frame_for(desk::Visit const& visit, std::string title) {
    auto frame = desk::console_frame(visit, std::move(title), "/console/compilations");
    frame.icons = {"upload", "plus", "send", "list-checks", "git-compare", "undo-2"};
    auto const done = visit.request.parameter("done");
    for (auto const& [key, words] : greetings)
        if (key == done) frame.flash = {web::ConsoleFrame::Flash::Kind::done, std::string{words}};
    return frame;
}

std::vector<web::Link> tabs_for(desk::Visit const& visit, storage::Transaction& tx, std::string_view here) {
    auto const& actor = visit.desk.actor;
    auto const number = [](int n) { return n > 0 ? std::to_string(n) : std::string{}; };
    std::vector<web::Link> tabs{
        {"编制进度", web::own_url("/console/compilations")},
        {"待确认事项", web::own_url("/console/confirmations"), false,
         number(count_asked_of(tx, actor.unit, Answer::asked))},
        {"改名任务", web::own_url("/console/drifts"), false,
         number(count_drifts(tx, actor.jurisdiction_path, Drifts::open))},
        {"来源", web::own_url("/console/sources")},
        {"领域分工", web::own_url("/console/fields")},
        {"单位", web::own_url("/console/units")},
    };
    for (auto& tab : tabs) tab.here = tab.url.str() == here;
    return tabs;
}

std::string path_of(CompilationId id, std::string_view more) {
    return "/console/compilations/" + id.text() + std::string{more};
}

std::string title_of(Case const& of) {
    return of.field.name + " · " + of.jurisdiction.name + "（" +
           std::string{catalog::chinese(of.compilation.catalog.level)} + "）";
}

std::vector<std::string> ticked(web::Request const& request, std::string_view name) {
    std::vector<std::string> values;
    for (auto const& [key, value] : request.form)
        if (key == name && !value.empty()) values.push_back(value);
    return values;
}

web::Response went_well(std::string_view path, std::string_view done,
                        std::vector<std::pair<std::string_view, std::string>> query) {
    query.emplace_back("done", std::string{done});
    return web::redirect(web::own_path(path, query));
}

int status_of(Refusal const& refusal) {
    return refusal.kind == Refusal::Kind::conflict || refusal.kind == Refusal::Kind::wrong_state ? 409 : 422;
}

bool shown_in_place(Refusal const& refusal) {
    return refusal.kind != Refusal::Kind::not_found && refusal.kind != Refusal::Kind::not_allowed;
}

void refuse_on(web::ConsoleFrame& frame, Refusal const& refusal) {
    frame.flash = {web::ConsoleFrame::Flash::Kind::refused, refusal.sentence()};
}

std::string_view tone(Decision decision) {
    switch (decision) {
        case Decision::undecided:
            return "due";
        case Decision::drop:
            return "off";
        case Decision::modify:
        case Decision::keep:
        case Decision::add:
        case Decision::cover:
            break;
    }
    return decision == Decision::keep || decision == Decision::cover ? "ok" : "";
}

std::string_view tone(Answer answer) {
    switch (answer) {
        case Answer::asked:
            return "due";
        case Answer::objected:
            return "late";
        case Answer::confirmed:
        case Answer::settled:
            return "ok";
        case Answer::none:
            break;
    }
    return "off";
}

std::vector<std::string> facts_of(catalog::Entry const& entry) {
    std::vector<std::string> facts;
    auto add = [&](std::string_view what, std::string const& words, std::size_t most) {
        if (!words.empty()) facts.push_back(std::string{what} + "：" + shorten(words, most));
    };
    add("内容", join(entry.content, "；"), 60);
    add("时限", entry.time_limit, 40);
    add("主体", entry.subject, 30);
    add("层级", join(entry.levels, "、"), 20);
    return facts;
}

std::vector<std::pair<std::string, std::string>> columns_of(catalog::Entry const& entry) {
    std::vector<std::pair<std::string, std::string>> facts;
    for (auto const& column : catalog::columns()) {
        auto const words = replace_all(catalog::cell(entry, column.column), "\n", "；");
        if (!words.empty()) facts.emplace_back(column.chinese, words);
    }
    return facts;
}

}  // namespace mingtang::compilation
