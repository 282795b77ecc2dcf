#include "documents/package.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "documents/limits.hpp"
#include "documents/wording.hpp"
#include "documents/zip_directory.hpp"

namespace mingtang::documents {
namespace {

using Event = XmlScanner::Event;

constexpr std::size_t most_relations = 65'536;
constexpr std::size_t longest_title = 1'000, longest_part_name = 80;  // characters

std::string_view folder_of(std::string_view part) {
    auto const slash = part.rfind('/');
    return slash == part.npos ? std::string_view{} : part.substr(0, slash);
}

std::string_view last_step(std::string_view address) {
    return address.substr(address.rfind('/') + 1);
}

// "../media/x" seen from xl/worksheets is xl/media/x; "/xl/x" is xl/x. A step above the root is no part.
std::string resolve(std::string_view folder, std::string_view target) {
    std::string slashed{target};
    std::ranges::replace(slashed, '\\', '/');
    std::vector<std::string> steps;
    auto const walk = [&](std::string_view path) {
        for (auto const step : split(path, '/')) {
            if (step == "..") {
                if (!steps.empty()) steps.pop_back();
            } else if (!step.empty() && step != ".") {
                steps.emplace_back(step);
            }
        }
    };
    if (!slashed.starts_with('/')) walk(folder);
    walk(slashed);
    return join(steps, "/");
}

// A file that is a package of another kind, or no package at all, said by name.
tl::unexpected<Refusal> not_office(ZipArchive const& archive) {
    if (archive.find("OFD.xml")) return cannot_read(wording::not_a_table, "OFD 版式文件");
    if (archive.find("mimetype") && archive.find("content.xml"))
        return cannot_read(wording::save_as_xlsx, "OpenDocument 文件（.ods 或 .odt）");
    return cannot_read(wording::not_a_table, "压缩包");
}

}  // namespace

Relation const* find_relation(std::vector<Relation> const& relations, std::string_view type) {
    auto const at = std::ranges::find(relations, type, &Relation::type);
    return at == relations.end() ? nullptr : &*at;
}

Result<XmlScanner> Package::scan(std::string_view part) const {
    auto const* entry = archive_.find(part);
    if (!entry) return cannot_read(wording::damaged, "缺少 " + shorten(part, longest_part_name));
    return XmlScanner{archive_.stream(*entry), std::string{part}};
}

Result<std::vector<Relation>> Package::relations(std::string_view part) const {
    std::string const folder{folder_of(part)};
    auto const list = (folder.empty() ? "" : folder + "/") + "_rels/" + std::string{last_step(part)} + ".rels";
    std::vector<Relation> found;
    if (!has(list)) return found;
    auto xml = TRY(scan(list));
    for (auto event = TRY(xml.next()); event != Event::done; event = TRY(xml.next())) {
        if (event != Event::start || xml.name() != "Relationship") continue;
        // C38: what lies outside the file is never opened, so it need not be known.
        if (xml.attribute("TargetMode") == "External") continue;
        if (found.size() == most_relations) return cannot_read(wording::damaged, list + " 内容不正常");
        found.push_back({std::string{xml.attribute("Id")}, std::string{last_step(xml.attribute("Type"))},
                         resolve(folder, xml.attribute("Target"))});
    }
    return found;
}

Result<Package> Package::open(std::string_view bytes) {
    Package package{TRY(ZipArchive::open(bytes))};
    auto const relations = TRY(package.relations(""));
    auto const* main = find_relation(relations, "officeDocument");
    if (!main) return not_office(package.archive_);
    package.main_part_ = main->target;
    if (auto const* properties = find_relation(relations, "core-properties"))
        package.properties_part_ = properties->target;
    TRY(package.refuse_macros());
    if (folded_name(package.main_part_).ends_with(".bin"))
        return cannot_read(wording::save_as_xlsx, "Excel 二进制工作簿（.xlsb）");
    auto xml = TRY(package.scan(package.main_part_));
    while (TRY(xml.next()) != Event::start) {
    }
    if (xml.name() == "workbook") package.kind_ = PackageKind::workbook;
    if (xml.name() == "document") package.kind_ = PackageKind::document;
    if (xml.name() == "presentation") return cannot_read(wording::not_a_table, "演示文稿");
    if (package.kind_ == PackageKind::other) return not_office(package.archive_);
    return package;
}

// A catalog needs none, and a colleague who opens the original must not run one.
Result<Done> Package::refuse_macros() const {
    for (auto const& entry : archive_.entries())
        if (folded_name(last_step(entry.name)) == "vbaproject.bin") return cannot_read(wording::macros);
    return {};
}

std::vector<std::string> Package::part_names() const {
    std::vector<std::string> names;
    for (auto const& entry : archive_.entries()) names.push_back(entry.name);
    return names;
}

Result<std::string> Package::bytes(std::string_view part, std::size_t most) const {
    auto const* entry = archive_.find(part);
    if (!entry) return cannot_read(wording::damaged, "缺少 " + shorten(part, longest_part_name));
    auto const stream = archive_.stream(*entry);
    std::string bytes(std::min(most, std::size_t(entry->size)), '\0');
    std::size_t have = 0;
    while (have < bytes.size()) {
        auto const got = TRY(stream->read(bytes.data() + have, bytes.size() - have));
        if (got == 0) break;
        have += got;
    }
    bytes.resize(have);
    return bytes;
}

Result<std::string> Package::title() const {
    std::string title;
    if (properties_part_.empty() || !has(properties_part_)) return title;
    auto xml = TRY(scan(properties_part_));
    bool inside = false;
    for (auto event = TRY(xml.next()); event != Event::done; event = TRY(xml.next())) {
        if (event == Event::start) inside = xml.depth() == 2 && xml.name() == "title";
        if (event == Event::end) inside = false;
        if (event == Event::text && inside && title.size() < longest_title) title += xml.text();
    }
    return std::string{trim(shorten(title, longest_title))};
}

}  // namespace mingtang::documents
