#include "district_at_work.hpp"

#include <doctest/doctest.h>

#include "catalog/actions.hpp"
#include "catalog/comments.hpp"
#include "catalog/door.hpp"
#include "catalog/file_store.hpp"
#include "catalog/offline_editing.hpp"
#include "catalog/store.hpp"
#include "catalog/uploading.hpp"
#include "channels/registering.hpp"
#include "compilation/claim_store.hpp"
#include "compilation/compiling.hpp"
#include "compilation/drift_store.hpp"
#include "compilation/importing.hpp"
#include "compilation/rounds.hpp"
#include "make/entry.hpp"
#include "make/publication.hpp"
#include "publication/commenting.hpp"
#include "publication/registers.hpp"
#include "questions/answering.hpp"
#include "questions/asking.hpp"
#include "questions/door.hpp"
#include "response/registering.hpp"
#include "screening/registers.hpp"

namespace mingtang {
namespace {

using catalog::Level;
using identity::Role;

constexpr auto admin = identity::Family::admin;

org::JurisdictionId town_id(House const& house, std::string_view name) {
    for (auto const& one : house.district.towns)
        if (one.name == name) return one.id;
    FAIL("no such town");
    return {};
}

void fill(Desk& desk, catalog::EditionId edition, std::string const& level = "县级") {
    auto range = make::entry("招生管理", "招生范围"), result = make::entry("招生管理", "招生结果");
    range.levels = result.levels = {level};
    REQUIRE(catalog::take_rows(desk, edition, {{range, "范围.xlsx 表1 行3"}, {result, "范围.xlsx 表1 行4"}}));
}

void publish(Desk author, std::vector<Desk> reviewers, catalog::NewDraft const& wanted) {
    auto const edition = catalog::start_draft(author, wanted);
    REQUIRE(edition);
    fill(author, *edition, wanted.level == Level::town ? "乡级" : "县级");
    auto const submitted = catalog::submit(author, *edition);
    INFO((submitted ? "" : submitted.error().sentence()));
    REQUIRE(submitted);
    for (std::size_t i = 0; i + 1 < reviewers.size(); ++i) REQUIRE(catalog::pass(reviewers[i], *edition));
    REQUIRE(catalog::publish(reviewers.back(), *edition));
}

}  // namespace

DistrictAtWork::DistrictAtWork(storage::Database& database)
    : house(database),
      author_(house.desk_of(house.account("bianzhi", {Role::editor}, "区教育和体育局"))),
      unit_(house.desk_of(house.account("danwei", {Role::reviewer}, "区教育和体育局"))),
      legal_(house.desk_of(house.account("sifa", {Role::legal_reviewer}, "区司法局"))),
      reviewer_(house.desk_of(house.account("shenhe", {Role::disclosure_office}, "区政务公开办公室"))) {
    auto const school = house.district.field("义务教育").id;
    publish(author_, {unit_, legal_, reviewer_}, {house.district.root.id, school, Level::county});
    publish(house.desk_of(house.account("sz1", {Role::editor}, "盛庄街道")),
            {house.desk_of(house.account("sz2", {Role::reviewer}, "盛庄街道")), legal_, reviewer_},
            {town_id(house, "盛庄街道"), school, Level::town});
    // Here the disclosure office signs, so that the walk's own people can.
    auto chain = publication::standard_chain();
    chain.stages.back().role = Role::disclosure_office;
    REQUIRE(publication::set_chain(reviewer_, {house.district.root.id, {}, {}}, chain));
    std::string const office = "区政府办公室";
    people = {
        {"nobody", {}},
        {"editor", house.account("xinxi", {Role::editor}, "区教育和体育局")},
        {"reviewer", house.account("shencha", {Role::reviewer}, "区教育和体育局")},
        {"legal reviewer", house.account("fazhi", {Role::legal_reviewer}, "区司法局")},
        {"disclosure office", house.account("gongkai", {Role::disclosure_office}, "区政务公开办公室")},
        {"system administrator", house.account("xitong", {Role::system_admin}, office), admin},
        {"security administrator", house.account("anquan", {Role::security_admin}, office), admin},
        {"audit administrator", house.account("shenji", {Role::audit_admin}, office), admin},
        {"another town's clerk", house.account("chudun", {Role::editor, Role::reviewer}, "褚墩镇")},
        {"another town's security administrator", house.account("chudun_aq", {Role::security_admin}, "褚墩镇"), admin},
    };
}

Person const& DistrictAtWork::person(std::string_view who) const {
    for (auto const& one : people)
        if (one.who == who) return one;
    throw std::logic_error{"nobody is called " + std::string{who}};
}

Browser DistrictAtWork::browser_of(Person const& person) {
    Browser browser{house};
    if (person.account) browser.enter(person.account, person.family);
    return browser;
}

catalog::EditionId DistrictAtWork::draft() {
    if (open_) {
        for (auto* desk : {&unit_, &legal_, &reviewer_})
            static_cast<void>(catalog::send_back(*desk, open_, "从头再来"));
        static_cast<void>(catalog::discard_draft(author_, open_));
    }
    auto const made =
        catalog::start_draft(author_, {house.district.root.id, house.district.field("义务教育").id, Level::county});
    REQUIRE(made);
    fill(author_, *made);
    return open_ = *made;
}

catalog::EditionId DistrictAtWork::submitted() {
    auto const made = draft();
    REQUIRE(catalog::submit(author_, made));
    return made;
}

catalog::EditionId DistrictAtWork::at_the_office() {
    auto const made = submitted();
    REQUIRE(catalog::pass(unit_, made));
    REQUIRE(catalog::pass(legal_, made));
    return made;
}

std::string DistrictAtWork::comment() {
    auto const made = submitted();
    auto const comment = catalog::comment_on(
        unit_, made, {1, catalog::Column::time_limit, catalog::Comment::Kind::must_fix, "请写明期限"});
    REQUIRE(comment);
    return "/console/editions/" + made.text() + "/comments/" + comment->id.text();
}

catalog::ItemId DistrictAtWork::item_of(catalog::EditionId edition) {
    return house.database.read(
        [&](storage::Transaction& tx) { return catalog::items_of_edition(tx, edition).front().id; });
}

catalog::UploadId DistrictAtWork::upload() {
    std::string const bytes = "一级事项,二级事项\n招生管理,招生范围\n";
    catalog::ReadTable table;
    table.records.push_back({make::entry("招生管理", "招生范围"), 1, 2, 2, {}});
    table.rows = {{1, 1, catalog::RowAccount::Kind::header, "", ""}, {1, 2, catalog::RowAccount::Kind::record, "", ""}};
    auto const taken = catalog::take_table(
        author_, draft(), {catalog::FileStore{house.files}.keep(bytes), "csv", std::int64_t(bytes.size())}, "范围.csv",
        table);
    REQUIRE(taken);
    return taken->upload;
}

std::string DistrictAtWork::returned() {
    auto const made = draft();
    auto const taken = catalog::take_offline(author_, made);
    REQUIRE(taken);
    auto const back = catalog::offline::read_back(*documents::read_grids(taken->bytes, taken->name));
    REQUIRE(back);
    catalog::StoredFile const file{catalog::FileStore{house.files}.keep(taken->bytes), "xlsx",
                                   std::int64_t(taken->bytes.size())};
    auto const id = catalog::bring_back(author_, made, file, taken->name, *back);
    REQUIRE(id);
    return "/console/editions/" + made.text() + "/offline/" + id->text();
}

identity::AccountId DistrictAtWork::clerk() {
    return house.account("clerk" + std::to_string(++clerks_), {Role::editor}, "区民政局");
}

catalog::CatalogId DistrictAtWork::published_catalog() {
    return house.database.read([&](storage::Transaction& tx) {
        return catalog::door::published_of_field(tx, house.district.root.path, house.district.field("义务教育").id)
            ->catalog.id;
    });
}

catalog::ItemId DistrictAtWork::published_item() {
    return house.database.read([&](storage::Transaction& tx) {
        auto const published =
            catalog::door::published_of_field(tx, house.district.root.path, house.district.field("义务教育").id);
        return catalog::items_of_edition(tx, published->edition.id).front().id;
    });
}

// A guideline of 义务教育, and a service that carries the name of a published item until it is renamed.
void DistrictAtWork::import_sources() {
    if (!source_.empty()) return;
    compilation::NewImport wanted;
    wanted.of = house.district.root.id;
    wanted.dated = *parse_date("2026-11-02");
    wanted.title = "测试清单";
    compilation::SourceTable guideline;
    guideline.guideline.emplace_back().entry = make::entry("招生管理", "招生范围");
    REQUIRE(compilation::import_source(reviewer_, wanted, guideline));
    wanted.kind = compilation::Source::services;
    for (auto const* name : {"招生范围", "招生范围查询"}) {
        compilation::SourceTable list;
        auto& matter = list.matters.emplace_back();
        matter.name = name;
        matter.code = "4372019001000";
        matter.department = "区教育和体育局";
        auto const taken = compilation::import_source(reviewer_, wanted, list);
        REQUIRE(taken);
        source_ = "/console/sources/" + taken->imports.front().id.text();
    }
    for (auto const& one : house.database.read([](storage::Transaction& tx) {
             return compilation::drifts_under(tx, "/371311/", compilation::Drifts::open);
         }))
        if (one.jurisdiction == house.district.root.id) drift_ = "/console/drifts/" + one.id.text();
    REQUIRE_FALSE(drift_.empty());
}

std::string DistrictAtWork::compilation() {
    import_sources();
    draft();
    if (!compilation_.empty()) return compilation_;
    auto const begun =
        compilation::begin(author_, {house.district.root.id, house.district.field("义务教育").id, Level::county, {}});
    REQUIRE(begun);
    return compilation_ = "/console/compilations/" + begun->text();
}

std::string DistrictAtWork::claim() {
    auto const address = compilation();
    auto const id = compilation::CompilationId::parse(address.substr(address.rfind('/') + 1));
    return house.database.read(
        [&](storage::Transaction& tx) { return compilation::claims_of(tx, *id).front().id.text(); });
}

std::string DistrictAtWork::drift() {
    import_sources();
    draft();  // what is renamed in it is open again when it goes
    return drift_;
}

std::string DistrictAtWork::round() {
    if (!round_.empty()) return round_;
    auto const day = *parse_date("2026-11-30");
    auto const begun = compilation::begin_round(
        reviewer_, {house.district.root.id, "一轮", "方案", *parse_date("2026-11-02"), day, day, day});
    REQUIRE(begun);
    return round_ = "/console/rounds/" + begun->text();
}

std::string DistrictAtWork::source() {
    import_sources();
    return source_;
}

std::string DistrictAtWork::field() const {
    return house.district.field("义务教育").id.text();
}

std::string DistrictAtWork::town() const {
    for (auto const& one : house.district.towns)
        if (one.name == "盛庄街道") return one.code;
    return {};
}

publication::RevisionId DistrictAtWork::document() {
    auto const field = house.district.field("义务教育").id;
    auto const id = make::must(publication::start(author_, {publication::Kind::notice, author_.actor.unit, field}));
    auto content = make::notice();
    content.metadata.formed_on = author_.today();
    make::must(publication::save(author_, id, 1, {publication::Kind::notice, author_.actor.unit, field, content, {}}));
    return id;
}

publication::RevisionId DistrictAtWork::document_submitted() {
    auto const id = document();
    make::must(publication::submit(author_, id));
    return id;
}

std::string DistrictAtWork::document_comment() {
    auto const id = document_submitted();
    auto const saves =
        house.database.read([&](storage::Transaction& tx) { return publication::find_revision(tx, id)->saves; });
    auto const comment = make::must(publication::comment_on(
        unit_, id, {*publication::parse_anchor("line:1"), publication::Comment::Kind::must_fix, "请核对日期", saves}));
    return "/console/revisions/" + id.text() + "/comments/" + comment.id.text();
}

std::string DistrictAtWork::document_comment_returned() {
    auto const path = document_comment();
    auto const revision = path.substr(std::string_view{"/console/revisions/"}.size());
    make::must(
        publication::send_back(unit_, *publication::RevisionId::parse(revision.substr(0, revision.find('/'))), ""));
    return path;
}

publication::RevisionId DistrictAtWork::document_at_second() {
    auto const id = document_submitted();
    make::must(publication::pass(unit_, id));
    return id;
}

publication::RevisionId DistrictAtWork::document_at_signature() {
    auto const id = document_at_second();
    make::must(publication::review_secrecy(legal_, id, make::no_secrets()));
    make::must(publication::pass(legal_, id));
    return id;
}

publication::RevisionId DistrictAtWork::document_signed() {
    auto const id = document_at_signature();
    make::must(publication::sign(reviewer_, id));
    return id;
}

publication::PublicationId DistrictAtWork::document_published() {
    return make::must(publication::publish(reviewer_, document_signed())).id;
}

std::string DistrictAtWork::document_file() {
    auto const id = document();
    auto const sm3 = catalog::FileStore{house.files}.keep("名单");
    auto const file = make::must(publication::attach(author_, id, {sm3, "名单.txt", "txt", 6}));
    return "/console/revisions/" + id.text() + "/files/" + file.text();
}

std::string DistrictAtWork::question() {
    questions::Keys const keys{"walk"};
    Desk home{house.database, house.workdays, house.now, {}, "walk"};
    questions::NewQuestion wanted;
    wanted.subject = "外地户籍孩子在罗庄上小学需要什么材料";
    wanted.body = "在盛庄街道租房，孩子明年六岁，想知道要准备什么。";
    wanted.contact = "13800138000";
    wanted.unit = author_.actor.unit;
    wanted.publicly = true;
    auto const asked = make::must(
        questions::ask(home, keys, wanted, {keys.form_number(house.now - std::chrono::minutes{5}), "walk", "", false}));
    return "/console/questions/" + asked.question.id.text();
}

std::string DistrictAtWork::public_question() {
    auto const path = question();
    auto const id = *questions::QuestionId::parse(path.substr(path.rfind('/') + 1));
    auto const handed_in = make::must(questions::submit(
        author_, id, 1,
        {"需要居住证和租房合同。", "外地户籍孩子上小学需要什么材料", "孩子明年六岁，想知道要准备什么。", true, ""}));
    make::must(questions::answer(unit_, id, handed_in.saves));
    house.front->cache().drop_all();
    return questions::door::path_of(id);
}

std::string DistrictAtWork::concern() {
    response::NewConcern wanted;
    wanted.source = response::Source::hotline;
    wanted.tier = response::Tier::serious;
    wanted.matter = "家长反映某小学午餐变质";
    wanted.seen_at = reviewer_.now - std::chrono::minutes{40};
    auto const id = make::must(response::register_concern(reviewer_, wanted)).id;
    make::must(response::assign(reviewer_, id, {author_.actor.unit, {}, {}, ""}));
    return "/console/concerns/" + id.text();
}

std::string DistrictAtWork::receipt() {
    auto const sm3 = catalog::FileStore{house.files}.keep("照片");
    channels::NewReceipt poster;
    poster.told.way = "镇街政务公开栏";
    poster.told.place = "盛庄街道政务公开栏";
    poster.told.from = author_.today();
    poster.photo = channels::Photo{sm3, "jpg", 6};
    auto const id = document_published();
    return "/console/receipts/" +
           make::must(channels::register_receipt(author_, id, {channels::Channel::board, {}}, poster)).text();
}

std::string DistrictAtWork::negative_matter() {
    auto const id = make::must(publication::list_matter(reviewer_, {{},
                                                                    "学生体检",
                                                                    "",
                                                                    "条例第十五条",
                                                                    publication::Ground::third_party,
                                                                    {"体检结果"},
                                                                    reviewer_.today() + Days{100}}));
    return "/console/negative-list/" + id.text();
}

std::string DistrictAtWork::screening_entry() {
    screening::NewEntry word;
    word.what = "演示错词" + std::to_string(++screening_entries_);
    word.should = "演示正词";
    return "/console/screening/" + make::must(screening::list_entry(reviewer_, word)).text();
}

}  // namespace mingtang
