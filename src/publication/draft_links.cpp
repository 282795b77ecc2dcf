#include "publication/draft_links.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "publication/codes.hpp"

namespace mingtang::publication {
namespace {

constexpr std::size_t longest_words = 100;

std::vector<web::Choice> kinds_of(std::optional<Relation::Kind> chosen) {
    std::vector<web::Choice> kinds{{"", "不关联", "", !chosen}};
    for (auto const kind : all_relations)
        kinds.push_back({std::string{code(kind)}, std::string{chinese(kind)}, "", chosen == kind});
    return kinds;
}

LinkLine line_of(Candidate one, std::optional<Relation::Kind> kind, std::string clause) {
    return {std::move(one.id), std::move(one.title), std::move(one.facts), std::move(clause), kinds_of(kind)};
}

}  // namespace

// The fields of one link follow one another: link, link_kind, link_clause. A browser sends them in the page's order.
void read_links(web::Request const& request, SentDraft& sent) {
    auto& content = sent.draft.content;
    Relation* last = nullptr;
    std::optional<Relation> now;
    for (auto const& [name, value] : request.form) {
        if (name == "link") {
            now.reset();
            last = nullptr;
            if (auto const to = PublicationId::parse(value)) now = Relation{Relation::Kind::related, *to, {}};
        } else if (name == "link_kind" && now) {
            if (auto const kind = parse_relation(value)) {
                now->kind = *kind;
                content.relations.push_back(*now);
                last = &content.relations.back();
            }
            now.reset();
        } else if (name == "link_clause" && last) {
            last->clause = value;
        } else if (name == "item") {
            auto const item = catalog::ItemId::parse(value);
            if (item && std::ranges::find(content.items, *item) == content.items.end()) content.items.push_back(*item);
        }
    }
    using Wants = SentDraft::Wants;
    sent.document_words = shorten(clean_line(request.field("find_document")), longest_words);
    sent.item_words = shorten(clean_line(request.field("find_item")), longest_words);
    auto const pressed = request.field("do");
    if (pressed == "find_documents") sent.wants = Wants::documents;
    if (pressed == "find_items") sent.wants = Wants::items;
    // The enter key presses no button of ours: in a search box it means to search.
    if (pressed.empty() && !sent.document_words.empty()) sent.wants = Wants::documents;
    if (pressed.empty() && !sent.item_words.empty()) sent.wants = Wants::items;
}

LinksForm links_form(Desk const& desk, storage::Transaction& tx, PublicationId own, Draft const& draft,
                     SentDraft const* sent) {
    LinksForm form;
    auto const& content = draft.content;
    for (auto const& one : content.relations)
        form.links.push_back(line_of(named(desk, tx, one.to), one.kind, one.clause));
    for (auto const item : content.items) {
        auto one = named(tx, item);
        form.items.push_back({std::move(one.id), std::move(one.title), std::move(one.facts), true});
    }
    if (!sent || sent->wants == SentDraft::Wants::save) return form;
    form.document_words = sent->document_words;
    form.item_words = sent->item_words;
    if (sent->wants == SentDraft::Wants::documents) {
        auto found = documents_to_link(desk, tx, sent->document_words, own);
        form.document_sentence = std::move(found.sentence);
        for (auto& one : found.found)
            if (std::ranges::find(form.links, one.id, &LinkLine::id) == form.links.end())
                form.found.push_back(line_of(std::move(one), {}, {}));
    } else {
        auto found = items_to_serve(desk, tx, sent->item_words, draft.unit);
        form.item_sentence = std::move(found.sentence);
        for (auto& one : found.found)
            if (std::ranges::find(form.items, one.id, &ItemLine::id) == form.items.end())
                form.found_items.push_back({std::move(one.id), std::move(one.title), std::move(one.facts), false});
    }
    return form;
}

}  // namespace mingtang::publication
