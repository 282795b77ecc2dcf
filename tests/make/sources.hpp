// Sources of a catalog for tests: short lists with the words of the demonstration.
#pragma once

#include <string>

#include "compilation/importing.hpp"
#include "make/district.hpp"
#include "make/entry.hpp"

namespace mingtang::make {

inline compilation::GuidelineRow guideline_row(std::string level1, std::string level2,
                                               std::string domain = "义务教育领域") {
    compilation::GuidelineRow row;
    row.entry = entry(std::move(level1), std::move(level2));
    row.entry.domain = std::move(domain);
    row.entry.subject = "教育行政部门";
    row.provenance = "测试";
    return row;
}

inline compilation::ListedMatter listed(std::string name, std::string department, std::string kind = "行政许可",
                                        std::string code = "") {
    compilation::ListedMatter matter;
    matter.name = std::move(name);
    matter.department = std::move(department);
    matter.kind_words = std::move(kind);
    matter.code = std::move(code);
    matter.towns = compilation::done_by_towns(matter.department);
    return matter;
}

inline compilation::NewImport source_of(compilation::Source kind, Office const& office,
                                        std::string const& dated = "2026-11-02") {
    compilation::NewImport wanted;
    wanted.kind = kind;
    wanted.of = office.district().root.id;
    wanted.dated = *parse_date(dated);
    wanted.title = "测试清单";
    wanted.file_name = "测试.csv";
    return wanted;
}

}  // namespace mingtang::make
