// An office file as a package of parts (ECMA-376 part 2): which part is the main one, which parts it names, its title.
// Parts are found through relationships, never by their usual names; targets outside the file are never opened (C38).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "documents/xml.hpp"
#include "documents/zip.hpp"

namespace mingtang::documents {

struct Relation {
    std::string id;
    std::string type;    // the last step of the type's address: worksheet, styles, …; the same in both dialects
    std::string target;  // a part's name
};

// What a package's main part says it is.
enum class PackageKind { workbook, document, other };

class Package {
  public:
    static Result<Package> open(std::string_view bytes);

    PackageKind kind() const { return kind_; }
    std::string const& main_part() const { return main_part_; }

    // Relations of a part, or of the package ("") itself; none when it has no list.
    Result<std::vector<Relation>> relations(std::string_view part) const;
    bool has(std::string_view part) const { return archive_.find(part) != nullptr; }
    Result<XmlScanner> scan(std::string_view part) const;
    Result<std::string> title() const;
    std::string const& properties_part() const { return properties_part_; }
    std::vector<std::string> part_names() const;
    // A whole part, at most so many bytes of it; for pictures.
    Result<std::string> bytes(std::string_view part, std::size_t most) const;

  private:
    explicit Package(ZipArchive archive) : archive_(std::move(archive)) {}
    Result<Done> refuse_macros() const;

    ZipArchive archive_;
    std::string main_part_, properties_part_;
    PackageKind kind_ = PackageKind::other;
};

// The first relation of that type, or nothing.
Relation const* find_relation(std::vector<Relation> const& relations, std::string_view type);

}  // namespace mingtang::documents
