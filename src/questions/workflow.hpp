// The way of a question as one table that can be read aloud. Pure. Who wrote an answer does not pass it: the actions
// ask that with facts.
#pragma once

#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "base/refusal.hpp"
#include "questions/types.hpp"

namespace mingtang::questions {

enum class Step {
    assign,      // 分办
    hand_back,   // 退回重新分办
    ask_more,    // 请提问人补充
    supplement,  // 提问人补充
    carry_on,    // 不再等待补充
    submit,      // 提交答复
    send_back,   // 退回修改
    answer,      // 答复
    dismiss,     // 不予办理
    reopen,      // 重新办理
};
enum class By { asker, office, clerk, reviewer };

struct Transition {
    State from;
    Step step;
    State to;
    By by;
    std::string_view basis;
};
std::span<Transition const> transitions();
Result<Transition> allowed(State from, Step step, std::span<By const> who);
bool is_open(State state);  // somebody still waits for an answer

inline constexpr std::array all_states{State::held,    State::waiting,  State::assigned, State::asking,
                                       State::drafted, State::answered, State::dismissed};
std::string_view code(State state);
std::string_view chinese(State state);  // 待答复
std::optional<State> parse_state(std::string_view code);
std::string_view code(Step step);
std::string_view chinese(Step step);
std::string_view chinese_of_step(std::string_view code);
std::string workflow_diagram();

}  // namespace mingtang::questions
