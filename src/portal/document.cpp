// One published document: its box of facts, its text, its files, and every tie it has. A former edition is marked as
// one; where a document was withdrawn, what is left says why (F21–F23).
#include <algorithm>

#include "base/file_size.hpp"
#include "base/text.hpp"
#include "catalog/file_store.hpp"
#include "catalog/json_writer.hpp"
#include "channels/door.hpp"
#include "documents/pdf.hpp"
#include "documents/rich_text.hpp"
#include "portal/document_lines.hpp"
#include "portal/frame.hpp"
#include "portal/handlers.hpp"
#include "portal/place.hpp"
#include "portal/views.hpp"
#include "publication/codes.hpp"
#include "publication/file_kinds.hpp"
#include "publication/kinds.hpp"
#include "publication/notice_sheet.hpp"
#include "response/codes.hpp"
#include "response/door.hpp"

namespace mingtang::portal {
namespace {

namespace door = publication::door;
using publication::PublicationId;
using publication::Relation;

constexpr std::size_t characters_a_minute = 400;

std::string upper_case(std::string text) {
    for (char& c : text)
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 32);
    return text;
}

void add(std::vector<Fact>& facts, std::string name, std::string words, bool full = false) {
    if (!words.empty()) facts.push_back({std::move(name), std::move(words), full});
}

std::string day_or_nothing(std::optional<Date> const& day) {
    return day ? iso(*day) : std::string{};
}

// rulebook §6.4: 索引号、主题分类、发文机关、成文日期、标题、发文字号、发布日期、有效性.
std::vector<Fact> facts_of(door::Document const& document) {
    auto const& data = document.revision.content.metadata;
    std::vector<Fact> facts;
    add(facts, "标题", data.title, true);
    add(facts, "索引号", document.publication.index_number);
    auto classed = data.topic_class;
    std::replace(classed.begin(), classed.end(), '\\', '/');
    add(facts, "主题分类", classed);
    add(facts, "发文机关", data.issuer.empty() ? document.unit_name : data.issuer);
    add(facts, "成文日期", day_or_nothing(data.signed_on));
    add(facts, "发文字号", data.number ? data.number->text() : "");
    if (document.publication.first_published_at)
        add(facts, "发布日期", day_of(*document.publication.first_published_at));
    add(facts, "体裁", std::string{publication::chinese(document.publication.kind)});
    add(facts, "公开方式", std::string{publication::chinese(document.revision.content.openness.openness)});
    add(facts, "施行日期", day_or_nothing(data.valid_from));
    add(facts, "有效期至", day_or_nothing(data.valid_until));
    add(facts, "所属领域", document.field_name);
    add(facts, "信息来源", data.source);
    Fact validity{"有效性", std::string{door::chinese(document.validity)}};
    validity.mark = true;
    validity.good = document.validity == door::Validity::in_force;
    facts.push_back(std::move(validity));
    add(facts, "内容概述", data.summary, true);
    return facts;
}

web::Link link_to(door::Linked const& linked) {
    web::Link link{linked.title, web::own_url(door::path_of(linked.id))};
    for (auto const& part : {form_in_words(linked.form), linked.clause, day_or_nothing(linked.published_on)})
        if (!part.empty()) link.note += (link.note.empty() ? "" : " · ") + part;
    return link;
}

// Both ends of every tie, by construction: what is written at one end is read at the other.
void add_ties(DocumentPage& page, door::Document const& document) {
    for (auto const& linked : document.links) {
        if (linked.kind == Relation::Kind::interprets)
            page.interpreted.push_back(link_to(linked));
        else
            page.relations.push_back({std::string{publication::chinese(linked.kind)}, link_to(linked)});
    }
    for (auto const& linked : document.linked_from) {
        if (linked.kind == Relation::Kind::interprets)
            page.interpretations.push_back(link_to(linked));
        else
            page.relations.push_back({std::string{publication::chinese_passive(linked.kind)}, link_to(linked)});
    }
}

void add_items(storage::Transaction& tx, DocumentPage& page, door::Document const& document) {
    for (auto const id : document.revision.content.items)
        if (auto const item = catalog::door::find_item(tx, id)) {
            auto const& entry = item->item.entry;
            page.items.push_back({entry.level2.empty() ? entry.level1 : entry.level1 + " › " + entry.level2,
                                  web::own_url("/item/" + id.text()), false, entry.time_limit});
        }
}

// Who has no telephone reads it on the wall: where it hangs today, and until when.
void add_postings(storage::Transaction& tx, DocumentPage& page, PublicationId id, Date today) {
    for (auto const& one : channels::door::public_receipts(tx, id, today)) {
        if (!one.running || one.place.empty()) continue;
        page.postings.push_back(
            {one.way.empty() ? one.name : one.way, one.place,
             mingtang::chinese(one.from) + (one.until ? "至" + mingtang::chinese(*one.until) : std::string{"起"})});
    }
}

// 回应关切: what it answers, and what else was said to it.
void add_concern(storage::Transaction& tx, DocumentPage& page, door::Document const& document,
                 std::vector<web::Topic>& topics) {
    if (document.publication.kind != publication::Kind::response) return;
    // Another text to the same concern comes, and one that is shown here goes.
    topics.push_back("concerns");
    auto const answered = response::door::answered_by(tx, document.publication.id);
    if (!answered) return;
    DocumentPage::Concern concern;
    concern.which = response::chinese(answered->which);
    concern.seen = iso(answered->seen_on) + " 由" + std::string{response::chinese(answered->source)} + "得知";
    for (auto const& [id, which] : answered->others) {
        topics.push_back(door::topic_of(id));
        for (auto const& listed : door::listed(tx, {id}))
            concern.others.push_back({listed.title, web::own_url(door::path_of(id)), false,
                                      std::string{response::chinese(which)} + "，" + day_of(listed.published_at)});
    }
    page.concern = std::move(concern);
}

void add_files(DocumentPage& page, door::Document const& document) {
    for (auto const& file : document.revision.content.attachments)
        page.files.push_back({file.name, web::own_url(door::file_path_of(document.publication.id, file.public_id)),
                              false, upper_case(file.kind) + "，" + file_size(file.size)});
}

void add_text(DocumentPage& page, door::Document const& document) {
    auto const text = documents::rich_text::read(document.revision.content.body);
    if (!text) return;
    page.body = documents::rich_text::shown(*text, [&](std::string_view attachment) -> std::string {
        for (auto const& file : document.revision.content.attachments)
            if (file.id.text() == attachment) return door::file_path_of(document.publication.id, file.public_id);
        return {};
    });
    page.minutes = static_cast<int>(length_in_characters(documents::rich_text::plain(*text)) / characters_a_minute) + 1;
}

void add_editions(DocumentPage& page, door::Document const& document) {
    if (document.editions.size() < 2) return;
    for (auto const& edition : document.editions) {
        bool const here = edition.revision == document.revision.id;
        page.editions.push_back({{"第 " + std::to_string(edition.number) + " 版",
                                  web::own_url(door::edition_path_of(document.publication.id, edition.number)), here},
                                 std::string{publication::chinese(edition.purpose)},
                                 day_of(edition.published_at),
                                 edition.note});
    }
}

void say_validity(DocumentPage& page, door::Document const& document) {
    if (document.validity == door::Validity::in_force) return;
    page.told = "本文件" + std::string{door::chinese(document.validity)};
    if (document.publication.ended_on) page.told += "（" + iso(*document.publication.ended_on) + "）";
    page.told += "。" + document.publication.ended_because;
    for (auto const& linked : document.linked_from)
        if (linked.kind == Relation::Kind::repeals || linked.kind == Relation::Kind::replaces ||
            linked.kind == Relation::Kind::amends)
            page.leads = web::Link{linked.title, web::own_url(door::path_of(linked.id))};
}

// schema.org: the same facts for search engines, no more than the page shows.
DataBlock data_of(door::Document const& document, web::Site const& site) {
    auto const& data = document.revision.content.metadata;
    catalog::JsonWriter json{1024};
    json.object().member("@context", "https://schema.org").member("@type", "Article");
    json.member("headline", data.title).member("identifier", document.publication.index_number);
    if (data.number) json.member("alternateName", data.number->text());
    json.member("datePublished", iso(document.publication.first_published_at.value_or(document.published_at)));
    json.member("dateModified", iso(document.published_at)).member("inLanguage", "zh-CN");
    json.member("url", site.public_url + door::path_of(document.publication.id));
    json.key("publisher").object().member("@type", "GovernmentOrganization").member("name", document.unit_name);
    json.end_object();
    if (!data.summary.empty()) json.member("abstract", data.summary);
    json.end_object();
    return DataBlock{json.take()};
}

DocumentPage page_of(storage::Transaction& tx, desk::Visit& visit, door::Document const& document) {
    auto const& data = document.revision.content.metadata;
    DocumentPage page;
    page.heading = data.title;
    page.number = data.number ? data.number->text() : std::string{};
    auto const& kind = publication::info(document.publication.kind);
    page.frame = frame_for(visit, data.title + " – " + document.unit_name, column_of(document.publication.kind));
    page.frame.column_type = kind.column_type;
    page.frame.article = web::PageFrame::Article{
        data.title, local_minute(document.publication.first_published_at.value_or(document.published_at)),
        data.source.empty() ? document.unit_name : data.source, data.keywords, data.summary};
    page.frame.alternate = web::own_url("/api/v1/publications/" + document.publication.id.text());
    bool const of_policy = &column_of(document.publication.kind) == &policy_column;
    door::Filter same_kind;
    same_kind.kind = document.publication.kind;
    page.frame.trail = {{"首页", Url{"/"}},
                        {of_policy ? "政策文件与解读" : "政府信息公开", Url{of_policy ? "/zc" : "/gk"}},
                        {std::string{kind.chinese}, documents_url(same_kind)},
                        {"正文"}};
    page.frame.icons = {"download", "file-text", "info", "printer"};
    page.frame.searchable = !kind.names_persons;  // public lists of persons stay out of search engines (rulebook §9.4)
    page.frame.data = data_of(document, visit.site);
    page.facts = facts_of(document);
    add_text(page, document);
    if (kind.policy && !publication::is_signed_in_text(document.revision.content)) {
        page.signature = data.issuer.empty() ? document.unit_name : data.issuer;
        page.signed_on = data.signed_on ? mingtang::chinese(*data.signed_on) : std::string{};
    }
    add_files(page, document);
    auto const path = door::path_of(document.publication.id);
    page.sheets = {{"打印张贴版（A4）", web::own_url(path + "/sheet.pdf")},
                   {"A3", web::own_url(path + "/sheet.pdf", {{"paper", "a3"}})}};
    add_ties(page, document);
    add_items(tx, page, document);
    add_concern(tx, page, document, visit.topics);
    add_editions(page, document);
    page.contact = contact_sentence(visit.site);
    visit.topics.insert(visit.topics.end(), document.topics.begin(), document.topics.end());
    return page;
}

TombstonePage page_of(desk::Visit& visit, door::Tombstone const& left) {
    TombstonePage page;
    page.heading = left.title;
    page.frame = frame_for(visit, left.title + "（已撤回）", column_of(left.kind));
    page.frame.trail = {{"首页", Url{"/"}}, {"政府信息公开", Url{"/gk"}}, {"已撤回"}};
    page.frame.icons = {"info"};
    page.frame.searchable = false;
    add(page.facts, "索引号", left.index_number);
    add(page.facts, "发文字号", left.number);
    add(page.facts, "发布机构", left.unit_name);
    add(page.facts, "撤回时间", local_minute(left.withdrawn_at));
    add(page.facts, "撤回类型", std::string{publication::chinese(left.withdrawal)});
    add(page.facts, "理由", left.reason, true);
    if (left.successor) page.successor = web::Link{"查看合并后的文件", web::own_url(door::path_of(left.successor))};
    page.contact = contact_sentence(visit.site);
    visit.topics.push_back(door::topic_of(left.id));
    return page;
}

}  // namespace

Column const& column_of(publication::Kind kind) {
    auto const& known = publication::info(kind);
    return known.policy || known.interpreted || kind == publication::Kind::interpretation ? policy_column
                                                                                          : platform_column;
}

web::Response document(desk::Visit& visit) {
    auto const id = PublicationId::parse(visit.captured(0));
    std::optional<DocumentPage> page;
    std::optional<TombstonePage> left;
    if (id)
        visit.desk.database.read([&](storage::Transaction& tx) {
            if (auto const found = door::find_document(tx, *id)) {
                page = page_of(tx, visit, *found);
                say_validity(*page, *found);
                add_postings(tx, *page, *id, visit.desk.today());
            } else if (auto const tombstone = door::find_tombstone(tx, *id)) {
                left = page_of(visit, *tombstone);
            }
        });
    constexpr int gone = 410;
    if (page) return answer(visit, views::document(*page));
    return left ? answer(visit, views::tombstone(*left), gone) : missing(visit);
}

web::Response document_edition(desk::Visit& visit) {
    auto const id = PublicationId::parse(visit.captured(0));
    auto const number = edition_number(visit.captured(1));
    std::optional<DocumentPage> page;
    if (id && number)
        visit.desk.database.read([&](storage::Transaction& tx) {
            auto const found = door::find_edition(tx, *id, *number);
            if (!found) return;
            page = page_of(tx, visit, *found);
            page->told = "这是第 " + std::to_string(*number) + " 版的历史文本，仅供查证，以现行文本为准。";
            page->leads = web::Link{"查看现行文本", web::own_url(door::path_of(*id))};
            page->frame.searchable = false;
            page->sheets.clear();  // only what holds is put on a board
            visit.topics.push_back(door::topic_of(*id));
        });
    return page ? answer(visit, views::document(*page)) : missing(visit);
}

web::Response document_file(desk::Visit& visit) {
    auto const id = PublicationId::parse(visit.captured(0));
    std::optional<door::PublicFile> file;
    if (id)
        visit.desk.database.read([&](storage::Transaction& tx) { file = door::find_file(tx, *id, visit.captured(1)); });
    auto bytes = file ? catalog::FileStore{visit.desk.files}.read(file->attachment.sm3) : std::nullopt;
    if (!bytes) return missing(visit);
    auto const name = file->attachment.name.ends_with("." + file->attachment.kind)
                          ? file->attachment.name
                          : file->attachment.name + "." + file->attachment.kind;
    return web::download(std::move(*bytes), std::string{publication::media_type(file->attachment.kind)}, name);
}

// The sheet for the notice board; ?paper=a3 for the large one. Anything else is A4, the sheet every office prints.
web::Response document_sheet(desk::Visit& visit) {
    auto const id = PublicationId::parse(visit.captured(0));
    std::optional<door::Document> document;
    if (id) visit.desk.database.read([&](storage::Transaction& tx) { document = door::find_document(tx, *id); });
    if (!document) return missing(visit);
    bool const large = visit.request.parameter("paper") == "a3";
    auto const sheet =
        publication::notice_sheet(*document, large ? documents::Paper::a3_portrait : documents::Paper::a4_portrait,
                                  visit.site.public_url, visit.desk.today());
    // Pages are set outside any transaction.
    return web::download(documents::to_pdf(sheet).bytes, "application/pdf",
                         document->revision.content.metadata.title + (large ? "（A3张贴版）.pdf" : "（张贴版）.pdf"));
}

}  // namespace mingtang::portal
