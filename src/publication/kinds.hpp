// What is known of each kind of document: its name, its column of the platform, whether it comes with an interpretation
// and how its legal matter is usually classed. One table, from which forms, lists and gates are made. Pure.
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "publication/types.hpp"

namespace mingtang::publication {

struct KindInfo {
    Kind kind;
    std::string_view code, chinese;
    std::string_view statutory;    // matter of 条例 20 it usually is: "20-01"
    std::string_view column_type;  // ColumnType of 网页标签规范
    bool policy;                   // 政策文件: not public only with the disclosure office's opinion (细则80)
    bool interpreted;              // 三同步: comes with plan and interpretation
    bool numbered;                 // carries a 文号
    bool names_persons;            // a public list of persons: noindex, retention (rulebook §9.4)
};
std::span<KindInfo const> kinds();
KindInfo const& info(Kind kind);
std::string_view code(Kind kind);
std::string_view chinese(Kind kind);
std::optional<Kind> parse_kind(std::string_view code);

// 问答, 图解, 案例, 发布会, 视频 (F29). A picture or a recording needs its words beside it.
struct InterpretationForm {
    std::string_view code, chinese;
    bool needs_transcript;
};
std::span<InterpretationForm const> interpretation_forms();
InterpretationForm const* interpretation_form(std::string_view code);

}  // namespace mingtang::publication
