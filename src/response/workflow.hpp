// The way of a concern as one table that can be read aloud. Pure. Who signs the answer is not here: the answer is a
// publication, and its chain says so; that it went out, or was taken back, comes from there as By::publication.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/refusal.hpp"
#include "response/types.hpp"

namespace mingtang::response {

enum class Step {
    assign,     // 分办
    pass_on,    // 转有关单位
    leave,      // 不需回应
    merge,      // 并入
    report,     // 报送核实情况
    verify,     // 核实完毕
    brief,      // 举行新闻发布会
    hold,       // 先行回应
    draft,      // 拟写回应
    publish,    // 回应发布
    drop,       // 放弃回应稿
    take_back,  // 回应撤回
    close,      // 效果评估，办结
    follow_up,  // 效果评估，再次回应
    reopen,     // 重新研判
};
// Who takes the step: the disclosure office; the lead unit; any unit that finds out; the publication's own life.
enum class By { office, lead, unit, publication };

struct Transition {
    State from;
    Step step;
    State to;
    By by;
    std::string_view basis;
};
std::span<Transition const> transitions();

// The step from here by one of these; refused where it is not open, or not theirs to take.
Result<Transition> allowed(State from, Step step, std::span<By const> who);
bool is_open(State state);  // registered … answered: somebody still has to do something

std::string_view code(Step step);
std::string_view chinese(Step step);  // 分办
std::string_view chinese_of_step(std::string_view code);
std::string workflow_diagram();

}  // namespace mingtang::response
