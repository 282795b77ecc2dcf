#include "publication/linking.hpp"

#include "base/text.hpp"
#include "catalog/door.hpp"
#include "publication/codes.hpp"
#include "publication/door.hpp"
#include "publication/dossier.hpp"
#include "publication/kinds.hpp"
#include "publication/store.hpp"
#include "search/search.hpp"

namespace mingtang::publication {
namespace {

using storage::Transaction;

constexpr int most_found = 20;

std::string joined(std::vector<std::string> parts) {
    std::erase(parts, "");
    return join(parts, "，");
}

Candidate candidate(door::Listed const& one) {
    return {one.id.text(), one.title,
            joined({std::string{chinese(one.kind)}, one.number, one.unit_name,
                    iso(local_date(one.published_at)) + " 发布"})};
}

std::string name_of(catalog::Entry const& entry) {
    return entry.level2.empty() ? entry.level1 : entry.level1 + " " + entry.level2;
}

Candidate candidate(catalog::door::Found const& one) {
    return {one.item.id.text(), name_of(one.item.entry),
            joined({one.published.jurisdiction.name, shorten(join(one.item.entry.content, "、"), 40)})};
}

std::string counted(std::size_t shown, int total, std::string_view what) {
    if (shown == 0) return "没有找到，换几个字再查。";
    if (total > int(shown))
        return "共 " + std::to_string(total) + " " + std::string{what} + "，列出前 " + std::to_string(shown) + " " +
               std::string{what} + "；可以再写得具体些。";
    return "找到 " + std::to_string(shown) + " " + std::string{what} + "。";
}

}  // namespace

Candidates documents_to_link(Desk const& desk, Transaction& tx, std::string_view typed, PublicationId own) {
    Candidates answer;
    auto const words = clean_line(typed);
    if (words.empty()) {
        answer.sentence = "请写标题里的几个字，或者文号，再查找。";
        return answer;
    }
    // Drafts first: a policy and what explains it are on their way together.
    for (auto const& one : open_revisions_under(tx, desk.actor.jurisdiction_path)) {
        if (one.publication == own || one.title.find(words) == one.title.npos) continue;
        if (int(answer.found.size()) >= most_found / 2 || !open_dossier(desk, tx, one.id)) continue;
        answer.found.push_back({one.publication.text(), one.title,
                                joined({std::string{chinese(one.kind)}, one.unit, "正在办理，还没有发布"})});
    }
    auto const drafts = int(answer.found.size());
    auto const hits = search::rank(desk.database, tx, "publication", words, most_found);
    std::vector<PublicationId> ids;
    for (auto const id : hits.object_ids)
        if (PublicationId{id} != own) ids.push_back(PublicationId{id});
    for (auto const& one : door::listed(tx, ids)) answer.found.push_back(candidate(one));
    answer.sentence = !hits.problem.empty() && answer.found.empty()
                          ? hits.problem
                          : counted(answer.found.size(), drafts + hits.total, "件");
    return answer;
}

Candidates items_to_serve(Desk const& desk, Transaction& tx, std::string_view typed, org::UnitId unit) {
    Candidates answer;
    auto const words = clean_line(typed);
    int total = 0;
    if (words.empty()) {
        for (auto const& one : catalog::door::items_of_unit(tx, unit, 1, most_found, total))
            answer.found.push_back(named(tx, one.item.id));
        answer.sentence = total == 0 ? "发布机构在现行目录里没有负责的事项，请写事项名称里的几个字再查找。"
                                     : "发布机构负责的事项：" + counted(answer.found.size(), total, "项");
        return answer;
    }
    auto const hits = search::rank(desk.database, tx, "item", words, most_found);
    for (auto const id : hits.object_ids)
        if (auto const found = catalog::door::find_item(tx, catalog::ItemId{id}))
            answer.found.push_back(candidate(*found));
    answer.sentence = !hits.problem.empty() && answer.found.empty()
                          ? hits.problem
                          : counted(answer.found.size(), std::max(hits.total, int(answer.found.size())), "项");
    return answer;
}

Candidate named(Desk const& desk, Transaction& tx, PublicationId id) {
    if (auto const shown = door::listed(tx, {id}); !shown.empty()) return candidate(shown.front());
    auto const dossier = open_publication(desk, tx, id);
    if (!dossier) return {id.text(), "编号 " + id.text() + " 的信息", "没有发布，或者已经撤回"};
    auto const& title = dossier->revision.content.metadata.title;
    return {id.text(), title.empty() ? "（未写标题）" : title, state_in_words(dossier->revision)};
}

bool may_link(Desk const& desk, Transaction& tx, PublicationId id) {
    return is_public(tx, id) || open_publication(desk, tx, id);
}

Candidate named(Transaction& tx, catalog::ItemId id) {
    if (auto const found = catalog::door::find_item(tx, id)) return candidate(*found);
    if (auto const former = catalog::door::find_former_item(tx, id))
        return {id.text(), name_of(former->item.entry), "已不在现行目录中，请改选"};
    return {id.text(), id.text(), "没有这个事项"};
}

}  // namespace mingtang::publication
