// The side bar as a table: one row per entry, with the act that opens it.
#include "desk/console.hpp"

#include <array>
#include <optional>

#include "web/csrf.hpp"

namespace mingtang::desk {
namespace {

using identity::Act;

struct Entry {
    std::string_view group, words, path, icon;
    std::optional<Act> act;  // none: everybody's
};

constexpr std::array entries{
    Entry{"工作", "今日待办", "/console", "inbox", Act::read_workbench},
    Entry{"信息公开", "信息发布", "/console/publications", "file-text", Act::read_workbench},
    Entry{"信息公开", "发布渠道", "/console/channels", "share-2", Act::read_workbench},
    Entry{"信息公开", "公众咨询", "/console/questions", "messages-square", Act::read_workbench},
    Entry{"信息公开", "回应关切", "/console/concerns", "siren", Act::read_workbench},
    Entry{"标准目录", "全部目录", "/console/catalogs", "table-2", Act::read_workbench},
    Entry{"标准目录", "编制", "/console/compilations", "git-compare", Act::read_workbench},
    Entry{"标准目录", "上传目录", "/console/uploads", "upload", Act::edit_catalog},
    Entry{"标准目录", "规则检查", "/console/checks", "list-checks", Act::read_workbench},
    Entry{"标准目录", "目录审核", "/console/reviews", "clipboard-check", Act::review_catalog},
    Entry{"办法和词表", "信息审核环节", "/console/publication-chain", "list-tree", Act::read_workbench},
    Entry{"办法和词表", "目录审核环节", "/console/review-chain", "list-tree", Act::read_workbench},
    Entry{"办法和词表", "负面清单", "/console/negative-list", "shield-check", Act::read_workbench},
    Entry{"办法和词表", "筛查词表", "/console/screening", "shield-check", Act::read_workbench},
    Entry{"管理", "账号与权限", "/console/accounts", "users", Act::manage_accounts},
    Entry{"管理", "审计日志", "/console/audit", "scroll-text", Act::read_audit},
    Entry{"管理", "系统运行", "/console/system", "activity", Act::manage_system},
    Entry{"我的账号", "登录记录", "/console/sessions", "monitor", std::nullopt},
    Entry{"我的账号", "修改密码", "/console/password", "key-round", std::nullopt},
};

bool open_to(Entry const& entry, identity::Actor const& actor) {
    return !entry.act || identity::may(actor, *entry.act);
}

}  // namespace

web::ConsoleFrame console_frame(Visit const& visit, std::string title, std::string_view here,
                                std::vector<std::pair<std::string_view, int>> const& waiting) {
    auto const& actor = visit.desk.actor;
    web::ConsoleFrame frame;
    frame.site = &visit.site;
    frame.title = std::move(title);
    frame.nonce = visit.nonce;
    if (!visit.csrf_key.empty()) frame.sign_out_csrf = web::csrf_token(visit.csrf_key, "/console/sign-out");
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
        if (!open_to(entry, actor)) continue;
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

std::string landing(identity::Actor const& actor) {
    for (auto const& entry : entries)
        if (open_to(entry, actor)) return std::string{entry.path};
    return "/console/sessions";
}

}  // namespace mingtang::desk
