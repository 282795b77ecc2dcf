// The side bar as a table: one row per entry, with the act that opens it.
#include "desk/console.hpp"

#include <array>

namespace mingtang::desk {
namespace {

using identity::Act;

struct Entry {
    std::string_view group, words, path, icon;
    Act act;
};

constexpr std::array entries{
    Entry{"工作", "今日待办", "/console", "inbox", Act::read_workbench},
    Entry{"工作", "标准目录", "/console/catalogs", "table-2", Act::read_workbench},
    Entry{"工作", "上传目录", "/console/uploads", "upload", Act::edit_catalog},
    Entry{"工作", "审核发布", "/console/reviews", "clipboard-check", Act::review_catalog},
    Entry{"管理", "账号与权限", "/console/accounts", "users", Act::manage_accounts},
    Entry{"管理", "审计日志", "/console/audit", "scroll-text", Act::read_audit},
    Entry{"管理", "系统运行", "/console/system", "activity", Act::manage_system},
};

}  // namespace

web::ConsoleFrame console_frame(Visit const& visit, std::string title, std::string_view here,
                                std::vector<std::pair<std::string_view, int>> const& waiting) {
    auto const& actor = visit.desk.actor;
    web::ConsoleFrame frame;
    frame.site = &visit.site;
    frame.title = std::move(title);
    frame.nonce = visit.nonce;
    frame.sign_out_csrf = visit.csrf;
    // An account is named by post: unit and role, 区教体局·信息员.
    std::string_view constexpr dot = "·";
    auto const cut = actor.name.find(dot);
    if (cut == actor.name.npos) {
        frame.person = actor.name;
    } else {
        frame.unit = actor.name.substr(0, cut);
        frame.person = actor.name.substr(cut + dot.size());
    }
    for (auto const& entry : entries) {
        if (!identity::may(actor, entry.act)) continue;
        if (frame.groups.empty() || frame.groups.back().words != entry.group)
            frame.groups.push_back({std::string{entry.group}});
        int count = 0;
        for (auto const& [path, number] : waiting)
            if (path == entry.path) count = number;
        frame.groups.back().entries.push_back(
            {std::string{entry.words}, web::own_url(entry.path), entry.icon, count, entry.path == here});
    }
    return frame;
}

}  // namespace mingtang::desk
