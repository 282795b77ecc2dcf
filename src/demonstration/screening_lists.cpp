#include "demonstration/screening_lists.hpp"

#include <fstream>
#include <sstream>

#include "demonstration/posts.hpp"
#include "screening/registers.hpp"

namespace mingtang::demonstration {
namespace {

std::string text_of(std::string const& path) {
    std::ifstream file{path, std::ios::binary};
    if (!file) throw std::runtime_error{"cannot read " + path};
    std::ostringstream out;
    out << file.rdbuf();
    return std::move(out).str();
}

}  // namespace

void found_screening_lists(storage::Database& database, District const& district, std::string const& data,
                           Instant now) {
    calendar::Workdays const workdays;
    auto office = desk_of(database, district, workdays, "gongkai", now);
    for (std::string const name : {"misused_words.csv", "renamed_organs.csv"})
        must(screening::list_words(office, must(screening::read_word_rules(text_of(data + "/" + name), name))));
    screening::NewEntry leader{screening::EntryKind::leader};
    leader.what = "演示区区长";
    leader.should = "示范明";
    must(screening::list_entry(office, leader));
    screening::NewEntry superior{screening::EntryKind::superior};
    superior.what = "关于开展演示事项摸底排查的内部通知";
    superior.should = "演政办字〔2026〕7号";
    superior.reason = "演示数据";
    superior.passages =
        "各级要在规定期限内完成本轮演示事项的摸底排查工作，排查结果按程序逐级审核后报送，由市级统一汇总形成台账并实行销"
        "号管理。";
    must(screening::list_entry(office, superior));
}

}  // namespace mingtang::demonstration
