#include "questions/workbench.hpp"

#include <array>

#include "desk/console.hpp"
#include "org/store.hpp"
#include "questions/due.hpp"
#include "questions/workflow.hpp"

namespace mingtang::questions {
namespace {

struct Greeting {
    std::string_view key, words;
};
constexpr auto greetings = std::to_array<Greeting>({
    {"assigned", "已分办。"},
    {"handed_back", "已退回政务公开办公室重新分办。"},
    {"asked", "已请提问人补充，时限暂停；提问人凭查询码看到。"},
    {"going_on", "继续办理，时限恢复计算。"},
    {"saved", "答复已保存，还没有提交。"},
    {"submitted", "答复已提交，由另一位人员审核。"},
    {"returned", "已退回修改。"},
    {"answered", "已答复，提问人凭查询码可以看到；同意公开的已列入公开的咨询。"},
    {"dismissed", "已记入不予办理，提问人会看到理由。"},
    {"reopened", "已重新办理。"},
    {"hidden", "已撤下，公开的页面、列表和搜索里都没有了；提问人凭查询码仍可看到。"},
    {"uncommon", "已不再列为常见问题；答复仍然公开，有效期不变。"},
    {"common", "已保存，提问前会提示给遇到同样问题的人。"},
});

}  // namespace

web::ConsoleFrame frame_for(desk::Visit const& visit, std::string title) {
    auto frame = desk::console_frame(visit, std::move(title), home);
    auto const word = visit.request.parameter("done");
    for (auto const& [key, words] : greetings)
        if (key == word) frame.flash = {web::ConsoleFrame::Flash::Kind::done, std::string{words}};
    return frame;
}

std::string path_of(QuestionId id, std::string_view more) {
    return std::string{home} + "/" + id.text() + std::string{more};
}

std::string_view tone(State state) {
    switch (state) {
        case State::held:
            return "doubt";
        case State::answered:
            return "ok";
        case State::dismissed:
            return "off";
        default:
            return "due";
    }
}

QuestionLine line_of(storage::Transaction& tx, Question const& one, Date today) {
    QuestionLine line;
    line.subject = one.subject;
    auto const unit = one.unit ? org::find_unit(tx, one.unit) : std::nullopt;
    line.facts = local_minute(one.asked_at) + " 提问，" + (unit ? unit->name : "未分办");
    if (!one.publicly) line.facts += "，不公开";
    if (!one.because.empty() && is_open(one.state)) line.facts += "，" + one.because;
    line.state = chinese(one.state);
    line.tone = tone(one.state);
    if (is_open(one.state) && one.state != State::asking) {
        line.due = (is_late(one, today) ? "已超期，应于" : "") + mingtang::chinese(one.due_on) +
                   (is_late(one, today) ? "答复" : "前答复");
        line.due_tone = is_late(one, today) ? "late" : "";
    }
    line.open = web::own_url(path_of(one.id));
    return line;
}

web::Response done(std::string path, std::string_view word) {
    return web::redirect(web::own_path(path, {{"done", std::string{word}}}));
}

}  // namespace mingtang::questions
