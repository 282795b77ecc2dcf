#include "compilation/assigning.hpp"

#include "base/text.hpp"
#include "compilation/importing.hpp"
#include "compilation/rights.hpp"
#include "compilation/source_store.hpp"
#include "compilation/wording.hpp"
#include "org/store.hpp"

namespace mingtang::compilation {

using Kind = Refusal::Kind;
using storage::Transaction;

Result<int> assign_matters(Desk& desk, ImportId id, std::vector<MatterId> const& matters, org::FieldId field_id,
                           std::string const& reason) {
    return desk.database.change([&](Transaction& tx) -> Result<int> {
        auto const import = TRY(open_import(desk, tx, id));
        TRY(open_as_office(desk, tx, import.jurisdiction));
        if (import.kind == Source::guideline) return refuse(Kind::not_found, wording::source_not_found);
        if (matters.empty()) return refuse(Kind::invalid, wording::nothing_ticked);
        auto const words = clean_text(reason);
        std::string target = "不属于各领域";
        if (field_id) {
            auto const field = org::find_field(tx, field_id, desk.today());
            if (!field) return refuse(Kind::invalid, wording::bad_form, "领域");
            target = field->name;
        } else if (words.empty()) {
            return refuse(Kind::invalid, wording::reason_needed);
        }
        for (auto const matter : matters) {
            auto const row = matter_of_import(tx, id, matter);
            if (!row) return refuse(Kind::conflict, wording::claim_gone);
            auto const before = find_place(tx, matter);
            std::string was = "未归口";
            if (before && before->outside) was = "不属于各领域";
            if (before && !before->outside) was = org::find_field(tx, before->field, desk.today())->name;
            put(tx, matter, import.kind, import.jurisdiction,
                {field_id, !field_id, Place::By::person, words, desk.actor.name}, desk.actor.account.value, desk.now);
            record(desk, tx, "compilation.assign_matter", "matter", matter.value, was, target,
                   shorten(row->name, 60) + (words.empty() ? "" : "：" + words));
        }
        return int(matters.size());
    });
}

}  // namespace mingtang::compilation
