#include "portal/document_lines.hpp"

#include <charconv>

#include "catalog/door.hpp"
#include "org/store.hpp"
#include "publication/classes.hpp"
#include "publication/kinds.hpp"

namespace mingtang::portal {

namespace door = publication::door;

namespace {

constexpr int first_year = 1949, last_year = 2199;

std::optional<int> year_of_text(std::string_view text) {
    int year = 0;
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), year);
    if (error != std::errc{} || end != text.data() + text.size() || year < first_year || year > last_year) return {};
    return year;
}

std::optional<door::Validity> validity_of(std::string_view text) {
    using enum door::Validity;
    for (auto const one : {in_force, amended, lapsed, repealed})
        if (door::code(one) == text) return one;
    return {};
}

}  // namespace

std::string form_in_words(std::string_view form) {
    auto const* known = publication::interpretation_form(form);
    return known ? std::string{known->chinese} : std::string{form};
}

std::string day_of(Instant moment) {
    return iso(local_date(moment));
}

DocumentLine line_of(door::Listed const& listed) {
    DocumentLine line;
    line.title = listed.title;
    line.url = web::own_url(door::path_of(listed.id));
    line.published = day_of(listed.published_at);
    line.kind = publication::chinese(listed.kind);
    line.number = listed.number;
    line.unit = listed.unit_name;
    line.form = form_in_words(listed.form);
    if (listed.validity != door::Validity::in_force) line.validity = door::chinese(listed.validity);
    return line;
}

std::vector<DocumentLine> lines_of(std::vector<door::Listed> const& listed) {
    std::vector<DocumentLine> lines;
    lines.reserve(listed.size());
    for (auto const& one : listed) lines.push_back(line_of(one));
    return lines;
}

void add_interpretations(storage::Transaction& tx, std::vector<DocumentLine>& lines,
                         std::vector<door::Listed> const& listed) {
    for (std::size_t i = 0; i < listed.size(); ++i)
        if (auto const document = door::find_document(tx, listed[i].id))
            for (auto const& linked : document->linked_from)
                if (linked.kind == publication::Relation::Kind::interprets)
                    lines[i].interpretations.push_back(
                        {linked.title, web::own_url(door::path_of(linked.id)), false, form_in_words(linked.form)});
}

std::vector<std::pair<std::string_view, std::string>> query_of(door::Filter const& filter) {
    return {{"kind", filter.kind ? std::string{publication::code(*filter.kind)} : ""},
            {"unit", filter.unit ? filter.unit.text() : ""},
            {"field", filter.field ? filter.field.text() : ""},
            {"year", filter.year ? std::to_string(*filter.year) : ""},
            {"validity", filter.validity ? std::string{door::code(*filter.validity)} : ""},
            {"matter", filter.statutory},
            {"topic", filter.special},
            {"item", filter.item ? filter.item.text() : ""}};
}

Url documents_url(door::Filter const& filter) {
    return web::own_url("/docs", query_of(filter));
}

door::Filter filter_of(web::Request const& request) {
    door::Filter filter;
    filter.kind = publication::parse_kind(request.parameter("kind"));
    if (auto const unit = org::UnitId::parse(request.parameter("unit"))) filter.unit = *unit;
    if (auto const field = org::FieldId::parse(request.parameter("field"))) filter.field = *field;
    if (auto const item = catalog::ItemId::parse(request.parameter("item"))) filter.item = *item;
    filter.year = year_of_text(request.parameter("year"));
    filter.validity = validity_of(request.parameter("validity"));
    auto const matter = request.parameter("matter");
    if (publication::statutory_matter(matter) || matter == "20" || matter == "21") filter.statutory = matter;
    if (auto const topic = request.parameter("topic"); publication::topic_page(topic)) filter.special = topic;
    return filter;
}

std::string in_words(storage::Transaction& tx, door::Filter const& filter, Date today) {
    std::string words;
    if (filter.unit)
        if (auto const unit = org::find_unit(tx, filter.unit)) words += unit->name;
    if (filter.field)
        if (auto const field = org::find_field(tx, filter.field, today)) words += field->short_name + "领域";
    if (filter.year) words += " " + std::to_string(*filter.year) + " 年";
    if (auto const* matter = publication::statutory_matter(filter.statutory)) words += std::string{matter->chinese};
    if (auto const* topic = publication::topic_page(filter.special)) words += std::string{topic->chinese};
    if (filter.item)
        if (auto const item = catalog::door::find_item(tx, filter.item)) {
            auto const& entry = item->item.entry;
            words += "事项“" + (entry.level2.empty() ? entry.level1 : entry.level2) + "”";
        }
    if (filter.validity) words += (words.empty() ? "" : "，") + std::string{door::chinese(*filter.validity)};
    if (filter.kind) words += (words.empty() ? "" : "的") + std::string{publication::chinese(*filter.kind)};
    return words;
}

}  // namespace mingtang::portal
