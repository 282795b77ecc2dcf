// 规则检查: an overview by check and by unit, and the findings themselves. Over every catalog in force, or over one
// edition.
#include <algorithm>

#include "base/text.hpp"
#include "catalog/codes.hpp"
#include "catalog/workbench.hpp"
#include "catalog/workflow.hpp"
#include "checking/asking.hpp"
#include "checking/handlers.hpp"
#include "checking/kept.hpp"
#include "checking/pages.hpp"
#include "checking/repairing.hpp"
#include "checking/views.hpp"
#include "checking/wording.hpp"
#include "desk/console.hpp"
#include "org/store.hpp"

namespace mingtang::checking {
namespace {

constexpr int page_size = 50;
constexpr std::string_view all_path = "/console/checks";

std::string_view tone(lint::Severity severity) {
    static constexpr std::string_view tones[] = {"late", "due", "off"};
    return tones[std::size_t(severity)];
}

web::ConsoleFrame frame_for(desk::Visit const& visit, std::string title, std::string_view here) {
    auto frame = desk::console_frame(visit, std::move(title), here);
    frame.icons = {"download", "list-checks", "circle-check"};
    if (visit.request.parameter("done") == "repaired") {
        auto const count = Id<struct Count>::parse(visit.request.parameter("n"));
        frame.flash = {web::ConsoleFrame::Flash::Kind::done,
                       count ? "已改正 " + count->text() + " 处，请再看一遍其余的问题。" : "已改正。"};
    }
    return frame;
}

// The words of the finding, or so much of the cell as a line takes.
std::string words_of(lint::Finding const& one) {
    return shorten(replace_all(one.words, "\n", "；"), 60);
}

FindingLine line_of(Line const& line, bool of_edition) {
    auto const& one = *line.finding;
    FindingLine shown;
    shown.item = line.item_name();
    shown.unit = line.unit_name();
    shown.column = catalog::info(one.column).chinese;
    shown.words = one.item ? words_of(one) : "";
    shown.sentence = one.sentence;
    if (one.replacement)
        shown.replacement = one.replacement->empty() ? "删去" : shorten(replace_all(*one.replacement, "\n", "；"), 120);
    if (one.position > 0) shown.where = "第 " + std::to_string(one.position) + " 行";
    if (!of_edition) shown.where = line.of->field.name + (shown.where.empty() ? "" : " " + shown.where);
    shown.linked = bool(one.item);
    if (shown.linked) shown.url = web::own_url(catalog::path_of(line.of->edition.id, "/items/" + one.item.text()));
    return shown;
}

class Builder {
  public:
    Builder(desk::Visit& visit, Summaries checked, std::string path, bool of_edition)
        : visit_(visit), checked_(std::move(checked)), path_(std::move(path)), wanted_(wanted_of(visit.request)) {
        page_.of_edition = of_edition;
        page_.here = web::own_url(path_);
        page_.all = web::own_url(path_);
        page_.rules = web::own_url("/console/checks/rules");
        page_.csv = web::own_url(path_ + "/findings.csv", query_of(wanted_));
        page_.xlsx = web::own_url(path_ + "/findings.xlsx", query_of(wanted_));
        page_.listing = wanted_.anything();
    }

    // `look_again`: at the catalogs that have a line on the page, in the same transaction.
    ChecksPage build(web::ConsoleFrame frame, LookAgain const& look_again) {
        page_.frame = std::move(frame);
        page_.csrf = visit_.csrf;
        sum_up();
        offer_choices();
        if (page_.listing)
            list(look_again);
        else
            overview();
        return std::move(page_);
    }

    void choose_fields(storage::Transaction& tx) {
        page_.field = {"field", "领域"};
        page_.fields.push_back({"", "全部"});
        for (auto const& field : org::fields(tx, visit_.desk.today()))
            page_.fields.push_back({field.id.text(), field.short_name, "", wanted_.field == field.id});
    }

    ChecksPage& page() { return page_; }
    Wanted const& wanted() const { return wanted_; }

  private:
    Url address(Wanted const& wanted) const { return web::own_url(path_, query_of(wanted)); }

    void sum_up() {
        auto const sum = totals(checked_);
        page_.lead = chinese(visit_.desk.today()) + "检查";
        if (!page_.of_edition) page_.lead += "，" + std::to_string(checked_.size()) + " 份现行目录";
        page_.lead +=
            "，" + std::to_string(sum.items) + " 个事项，" + std::to_string(lint::checks().size()) + " 条规则。";
        auto const tile = [&](std::string words, int count, std::optional<lint::Severity> severity, std::string note) {
            auto to = Wanted{{}, {}, severity, wanted_.field};
            page_.tiles.push_back({std::move(words), std::to_string(count), std::move(note), address(to)});
        };
        tile("法定错误", sum.legal_errors, lint::Severity::legal_error, "改正前不能公布");
        tile("须核对", sum.must_look, lint::Severity::must_look, "由人判断，不影响公布");
        tile("建议", sum.hints, lint::Severity::hint, "写法上的改进");
        page_.tiles.push_back(
            {"合格率", sum.rate.percent(), "没有法定错误和须核对问题的事项", address({{}, {}, {}, wanted_.field})});
        int without = 0;
        for (auto const& one : checked_)
            if (!one->compiled) ++without;
        if (without > 0 && page_.of_edition)
            page_.sources = "这份目录没有编制记录，没有检查它与标准指引、权责清单、公共服务事项清单是否对得上。";
        else if (without > 0)
            page_.sources = "有 " + std::to_string(without) +
                            " 份目录没有编制记录，没有检查它们与标准指引、权责清单、公共服务事项清单是否对得上。";
    }

    void offer_choices() {
        page_.severity = {"severity", "严重程度"};
        page_.severities.push_back({"", "全部"});
        for (auto const one : {lint::Severity::legal_error, lint::Severity::must_look, lint::Severity::hint})
            page_.severities.push_back(
                {std::string{code(one)}, std::string{chinese(one)}, "", wanted_.severity == one});
        page_.check = {"check", "规则"};
        page_.checks.push_back({"", "全部"});
        for (auto const& count : counts_by_check(checked_, {}))
            if (count.findings > 0 || wanted_.check == count.check)
                page_.checks.push_back(
                    {std::string{lint::checks()[count.check].code},
                     std::string{lint::checks()[count.check].name} + " " + std::to_string(count.findings), "",
                     wanted_.check == count.check});
        page_.unit = {"unit", "责任单位"};
        page_.units.push_back({"", "全部"});
        for (auto const& count : counts_by_unit(checked_))
            if (count.unit) page_.units.push_back({count.unit.text(), count.name, "", wanted_.unit == count.unit});
    }

    void overview() {
        for (auto const& count : counts_by_check(checked_, wanted_)) {
            auto const& check = lint::checks()[count.check];
            if (count.findings == 0) {
                ++page_.clean;
                continue;
            }
            auto to = wanted_;
            to.check = count.check;
            page_.lines.push_back({std::string{check.name}, std::string{check.why},
                                   std::string{chinese(check.severity)}, std::string{tone(check.severity)},
                                   count.rate.percent(), count.findings, address(to)});
        }
        // The gravest first, each group in the order of the table.
        std::ranges::stable_sort(page_.lines, {}, [](CheckLine const& line) {
            return line.tone == "late" ? 0 : line.tone == "due" ? 1 : 2;
        });
        for (auto const& count : counts_by_unit(checked_)) {
            auto to = wanted_;
            to.unit = count.unit;
            page_.unit_lines.push_back({count.unit ? count.name : "（未指定）", count.rate.percent(), count.rate.items,
                                        count.legal_errors, count.must_look, address(to)});
        }
    }

    void list(LookAgain const& look_again) {
        page_.total = count_lines(checked_, wanted_);
        page_.pages = web::Pages::of(visit_.request.parameter("page"), page_.total, page_size);
        page_.pages.path = path_;
        page_.pages.query = query_of(wanted_);
        for (auto const& line :
             some_lines(checked_, wanted_, (page_.pages.now - 1) * page_size, page_size, look_again)) {
            auto const& check = line.check();
            if (page_.groups.empty() || page_.groups.back().name != check.name)
                page_.groups.push_back({std::string{check.name},
                                        std::string{check.why},
                                        std::string{chinese(check.severity)},
                                        std::string{tone(check.severity)},
                                        {}});
            page_.groups.back().lines.push_back(line_of(line, page_.of_edition));
        }
    }

    desk::Visit& visit_;
    Summaries checked_;
    std::string path_;
    Wanted wanted_;
    ChecksPage page_;
};

// The button of a draft: of the check that is looked at, or of all legal errors.
void offer_repair(ChecksPage& page, Wanted const& wanted, Summary const& one) {
    for (std::size_t i = 0; i < one.repairable.size(); ++i) {
        bool const legal = lint::checks()[i].severity == lint::Severity::legal_error;
        if (wanted.check ? i == *wanted.check : legal) page.repairable += one.repairable[i];
    }
    page.repair = web::own_url(catalog::path_of(one.edition.id, "/checks/repair"));
    page.revision = std::to_string(one.edition.revision);
    page.repair_check = wanted.check ? lint::checks()[*wanted.check].code : "";
    page.repair_words = wanted.check ? "把这 " + std::to_string(page.repairable) + " 处改为建议的写法"
                                     : "改正 " + std::to_string(page.repairable) + " 处可以确定的法定错误";
}

// A page reads the items of a catalog once, however many checks have a line on it; of very large ones few at a time.
LookAgain again(storage::Transaction& tx, std::vector<Look> const& looks) {
    constexpr std::size_t most_items = 60'000;
    struct Read {
        std::map<std::size_t, Look> of;
        std::size_t items = 0;
    };
    return [&tx, &looks, read = std::make_shared<Read>()](std::size_t catalog, std::size_t check) {
        auto at = read->of.find(catalog);
        if (at == read->of.end()) {
            if (read->items > most_items) *read = {};
            at = read->of.emplace(catalog, with_items(tx, looks[catalog])).first;
            read->items += at->second.facts.items.size();
        }
        return std::make_shared<Checked const>(look(at->second, check));
    };
}

Result<ChecksPage> page_of_edition(desk::Visit& visit, storage::Transaction& tx,
                                   std::optional<Refusal> const& refusal) {
    auto const found = TRY(edition_for(visit, tx));
    auto const& folder = found.folder;
    auto const path = catalog::path_of(folder.edition.id);
    auto frame = frame_for(visit, "规则检查：" + catalog::title_of(folder), "/console/catalogs");
    frame.subtitle =
        "第 " + std::to_string(folder.edition.number) + " 版，" + std::string{chinese(folder.edition.state)};
    frame.crumbs = {
        {"标准目录", Url{"/console/catalogs"}}, {catalog::title_of(folder), web::own_url(path)}, {"规则检查"}};
    if (refusal) frame.flash = {web::ConsoleFrame::Flash::Kind::refused, refusal->sentence()};
    std::vector<Look> const looks{found.look};
    auto const summaries = kept_summaries(tx, looks);
    Builder builder{visit, summaries, path + "/checks", true};
    builder.page().edition = web::own_url(path);
    if (catalog::open_for_work(visit.desk, tx, folder.edition.id))
        offer_repair(builder.page(), builder.wanted(), *summaries.front());
    return builder.build(std::move(frame), again(tx, looks));
}

web::Response show_edition(desk::Visit& visit, std::optional<Refusal> const& refusal = {}) {
    auto const page =
        visit.desk.database.read([&](storage::Transaction& tx) { return page_of_edition(visit, tx, refusal); });
    if (!page) return desk::page_for(visit, page.error());
    return web::html(views::checks(*page), !refusal ? 200 : refusal->kind == Refusal::Kind::conflict ? 409 : 422);
}

std::string example_of(std::vector<lint::ExampleCell> const& cells) {
    std::string text;
    for (auto const& cell : cells) {
        if (!text.empty()) text += "；";
        if (cell.row > 1) text += "另一行";
        text += std::string{catalog::info(cell.column).chinese} + "“" +
                (cell.words.empty() ? std::string{"（空）"}
                                    : shorten(replace_all(std::string{cell.words}, "\n", "；"), 60)) +
                "”";
    }
    return text;
}

}  // namespace

web::Response checks(desk::Visit& visit) {
    auto const page = visit.desk.database.read([&](storage::Transaction& tx) {
        catalog::Surroundings around{tx, visit.desk.today()};
        auto const looks = published_for(visit, around, tx, wanted_of(visit.request));
        auto frame = frame_for(visit, "规则检查", all_path);
        frame.subtitle = "现行标准目录";
        Builder builder{visit, kept_summaries(tx, looks), std::string{all_path}, false};
        builder.page().nothing_published = looks.empty() && !builder.wanted().field;
        builder.choose_fields(tx);
        return builder.build(std::move(frame), again(tx, looks));
    });
    return web::html(views::checks(page));
}

web::Response checks_of_edition(desk::Visit& visit) {
    return show_edition(visit);
}

web::Response repair_edition(desk::Visit& visit) {
    auto const id = catalog::EditionId::parse(visit.captured(0));
    if (!id) return desk::not_found(visit);
    auto const revision = catalog::EditionId::parse(visit.request.field("revision"));
    auto const code = visit.request.field("check");
    auto const check = lint::find_check(code);
    if (!code.empty() && !check) return desk::not_found(visit);
    auto const done = repair(visit.desk, *id, revision ? int(revision->value) : 0, check);
    if (!done) {
        if (done.error().kind == Refusal::Kind::invalid || done.error().kind == Refusal::Kind::conflict)
            return show_edition(visit, done.error());
        return desk::page_for(visit, done.error());
    }
    if (done->saving.kind != catalog::Saving::Kind::saved) return show_edition(visit, catalog::stale());
    return web::redirect(
        web::own_path(catalog::path_of(*id, "/checks"), {{"done", "repaired"}, {"n", std::to_string(done->repairs)}}));
}

web::Response rules(desk::Visit& visit) {
    RulesPage page;
    page.frame = frame_for(visit, "检查规则", all_path);
    page.frame.subtitle = std::to_string(lint::checks().size()) + " 条，每条都有理由和例子";
    page.frame.crumbs = {{"规则检查", Url{"/console/checks"}}, {"检查规则"}};
    page.back = web::own_url(all_path);
    for (auto const& check : lint::checks())
        page.rules.push_back({std::string{check.code}, std::string{check.name}, std::string{check.why},
                              std::string{chinese(check.severity)}, std::string{tone(check.severity)},
                              example_of(check.bad), example_of(check.good)});
    return web::html(views::rules(page));
}

}  // namespace mingtang::checking
