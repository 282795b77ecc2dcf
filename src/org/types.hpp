// Who is who: jurisdictions (行政区划), units (单位), fields (领域) and who leads them.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "base/id.hpp"

namespace mingtang::org {

using JurisdictionId = Id<struct JurisdictionTag>;
using UnitId = Id<struct UnitTag>;
using FieldId = Id<struct FieldTag>;  // 1…26 as in rulebook §4.1 are permanent; later fields continue

struct Jurisdiction {
    JurisdictionId id;
    JurisdictionId parent;  // none at the root
    enum class Kind { district, subdistrict, town, village } kind;
    std::string code;  // 行政区划代码, 6–12 digits
    std::string name;
    std::string path;  // "/371311/371311001/": every right on a path covers all that begins with it
};

struct Unit {
    UnitId id;
    JurisdictionId jurisdiction;
    UnitId parent;
    std::string name;     // official short name, e.g. 区自然资源局
    std::string kind;     // 部门, 街道, 镇, 垂直部门, …
    std::string aliases;  // separated by ';'
    bool pilot = false;   // 试点街镇
    int position = 0;
};

struct Field {
    FieldId id;
    std::string name;        // 义务教育领域
    std::string short_name;  // 义务教育
    std::string ministry;
    std::string guideline;  // name of the ministry's 标准指引
    std::string icon;       // lucide name
    UnitId lead_unit;
    std::vector<UnitId> responsible_units;
};

// One seat of the leading group, by post, never by a person's name.
struct LeadingGroupMember {
    int position = 0;
    std::string part;  // 组长, 副组长, 成员
    std::string post;
    std::string organisation;
};

}  // namespace mingtang::org
