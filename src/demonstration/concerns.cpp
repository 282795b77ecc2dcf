// Concerns of the public, each acted out on its days: who saw it, who judged it, what was found out, what was said and
// when. Invented; through the same actions officers use.
#include "demonstration/district.hpp"
#include "demonstration/press.hpp"
#include "response/registering.hpp"
#include "response/responding.hpp"

namespace mingtang::demonstration {
namespace {

using response::ConcernId;
using response::Source;
using response::Tier;
using response::Which;
using std::chrono::minutes;

struct Seen {
    Source source = Source::hotline;
    Tier tier = Tier::ordinary;
    std::string_view matter, place, detail;
};

class Concerns {
  public:
    Concerns(storage::Database& database, District const& district) : database_(database), district_(district) {}

    ConcernId registered(Seen const& seen, Instant at, minutes until = minutes{20}) const {
        response::NewConcern wanted;
        wanted.source = seen.source;
        wanted.tier = seen.tier;
        wanted.matter = seen.matter;
        wanted.place = seen.place;
        wanted.detail = seen.detail;
        wanted.seen_at = at;
        auto office = press_.desk("gongkai", at + until);
        return must(response::register_concern(office, wanted)).id;
    }
    ConcernId assigned(Seen const& seen, Instant at, std::string_view lead,
                       std::vector<std::string_view> const& joint = {}) const {
        auto const id = registered(seen, at);
        response::Assignment to;
        to.lead = district_.unit(lead);
        for (auto const one : joint) to.joint.push_back(district_.unit(one));
        auto office = press_.desk("gongkai", at + minutes{30});
        must(response::assign(office, id, to));
        return id;
    }
    void reported(ConcernId id, std::string_view login, std::string_view words, Instant at) const {
        auto desk = press_.desk(login, at);
        must(response::report(desk, id, words));
    }
    void verified(ConcernId id, std::string_view login, std::string_view facts, Instant at) const {
        auto desk = press_.desk(login, at);
        must(response::verify(desk, id, facts));
    }
    RevisionId begun(ConcernId id, std::string_view login, Which which, Instant at) const {
        auto desk = press_.desk(login, at);
        auto const draft = must(response::begin_response(desk, id, which));
        auto const revision =
            database_.read([&](storage::Transaction& tx) { return *publication::find_revision(tx, draft); });
        auto const publication = database_.read(
            [&](storage::Transaction& tx) { return *publication::find_publication(tx, revision.publication); });
        auto content = revision.content;
        content.metadata.topic_class = "综合政务\\其他";
        must(publication::save(desk, draft, revision.saves,
                               {publication.kind, publication.unit, publication.field, content, {}}));
        return draft;
    }
    // Through its chain in four hours; the concern follows.
    void put_out(RevisionId draft, std::string_view login, Instant at) const {
        press_.to_signature(login, draft, at);
        press_.sign(draft, at);
        press_.publish(draft, at);
        Desk calendar{database_, workdays_, at + hours{4} + minutes{1}, publication::calendar_actor(), "demonstration"};
        must(
            database_.change([&](storage::Transaction& tx) -> Result<int> { return response::keep_up(calendar, tx); }));
    }
    void answered(ConcernId id, std::string_view login, std::string_view facts, Instant at) const {
        verified(id, login, facts, at);
        put_out(begun(id, login, Which::full, at + minutes{30}), login, at + minutes{40});
    }
    void judged(ConcernId id, response::Effect effect, std::string_view words, Instant at) const {
        auto office = press_.desk("shenhe", at);
        must(response::review_effect(office, id, effect, words));
    }
    Desk office(Instant at) const { return press_.desk("gongkai", at); }
    Desk desk(std::string_view login, Instant at) const { return press_.desk(login, at); }

  private:
    storage::Database& database_;
    District const& district_;
    calendar::Workdays workdays_;
    Press press_{database_, district_};
};

// The serious one: a holding statement within five hours, a briefing within a day, the answer when the facts are there.
void school_lunch(Concerns const& concerns, Instant at) {
    auto const id = concerns.assigned({Source::hotline, Tier::serious, "家长反映孩子午餐后身体不适", "盛庄街道",
                                       "热线来电 6 件，涉及同一家供餐企业。"},
                                      at, "区教育和体育局", {"区卫生健康局"});
    concerns.put_out(concerns.begun(id, "jiaoyu", Which::holding, at + minutes{35}), "jiaoyu", at + minutes{40});
    auto clerk = concerns.desk("jiaoyu", at + hours{20});
    must(response::brief(clerk, id, at + hours{18}, "区政府新闻发布厅，分管副区长和区教育和体育局负责人"));
    concerns.reported(id, "weijian", "就诊的孩子均已好转，留样检验结果不合格。", at + hours{24});
    concerns.answered(
        id, "jiaoyu",
        "供餐企业已停止供餐，由具备资质的企业接替。\n就诊的孩子均已好转，费用由供餐企业承担。\n全区供餐企业"
        "正在逐家检查，结果将在本平台公布。",
        at + hours{26});
    concerns.judged(id, response::Effect::settled, "回访来电人，均表示认可；后续来电为零。", at + Days{6});
}

}  // namespace

void found_concerns(storage::Database& database, District const& district, Instant now) {
    Concerns const concerns{database, district};
    auto const days_ago = [&](int days) { return now - Days{days}; };
    using response::Effect;

    auto id = concerns.assigned(
        {Source::online, Tier::considerable, "居民反映征地补偿款发放进度慢", "褚墩镇", "网络问政转办，跟帖 40 余条。"},
        days_ago(420), "区自然资源局", {"区财政局"});
    concerns.reported(id, "caizheng", "补偿款已于上月拨付到镇。", days_ago(420) + hours{20});
    // Sixty hours: an answer that came late is shown as late.
    concerns.answered(id, "ziran", "补偿款已拨付到镇，正在核对账号，本月底前发放到户。发放结果在村公示栏公布。",
                      days_ago(420) + hours{56});
    concerns.judged(id, Effect::settled, "发放完毕，回访满意。", days_ago(400));

    id = concerns.assigned({Source::mailbox, Tier::ordinary, "群众反映低保审批时间长", "", "信箱来信 3 件。"},
                           days_ago(300), "区民政局");
    concerns.answered(
        id, "minzheng",
        "低保申请由镇街受理、调查、公示，一般三十个工作日办结；材料齐全的，公示期满即办。办理进度可到镇街便"
        "民服务中心查询。",
        days_ago(300) + hours{26});
    concerns.judged(id, Effect::settled, "来信人收到答复，无后续。", days_ago(280));

    id = concerns.assigned({Source::media, Tier::ordinary, "有报道称小区老年食堂开开停停", "盛庄街道", ""},
                           days_ago(160), "盛庄街道");
    concerns.answered(id, "shengzhuang", "食堂因设备检修停业三天，现已恢复。今后停业提前三天在社区公示栏告知。",
                      days_ago(160) + hours{10});
    concerns.judged(id, Effect::partly, "已恢复，菜品种类仍有意见，社区继续跟进。", days_ago(150));

    school_lunch(concerns, days_ago(60));

    id = concerns.assigned({Source::hotline, Tier::considerable, "家长反映预约接种排队时间长", "", "来电 12 件。"},
                           days_ago(9), "区卫生健康局");
    concerns.answered(id, "weijian", "秋季集中接种期间，接种门诊延长到晚上七点，周末照常；可先电话预约时段。",
                      days_ago(9) + hours{18});

    id = concerns.assigned({Source::online, Tier::ordinary, "家长询问校车线路调整的原因", "褚墩镇", ""}, days_ago(2),
                           "区教育和体育局");
    concerns.verified(id, "jiaoyu", "因道路施工临时绕行，施工期一个月，停靠点不变。", days_ago(2) + hours{20});
    concerns.begun(id, "jiaoyu", Which::full, days_ago(2) + hours{22});

    id = concerns.assigned({Source::on_site, Tier::ordinary, "居民反映小区门口修路出行不便", "盛庄街道", ""},
                           days_ago(1), "盛庄街道");
    concerns.verified(id, "shengzhuang", "施工至本月底，已加设便道和夜间照明。", days_ago(1) + hours{8});

    auto const road = concerns.assigned(
        {Source::hotline, Tier::ordinary, "村民反映耕地被临时占用堆料", "褚墩镇", "来电 2 件，附照片。"}, days_ago(4),
        "区自然资源局", {"区财政局"});
    concerns.reported(road, "caizheng", "未发现有关补偿资金支出。", days_ago(4) + hours{28});
    auto const again =
        concerns.registered({Source::mailbox, Tier::ordinary, "来信反映村边堆放建材", "褚墩镇", ""}, days_ago(3));
    auto third_day = concerns.office(days_ago(3) + hours{1});
    must(response::merge(third_day, again, road, "同一处"));

    auto const elsewhere =
        concerns.registered({Source::hotline, Tier::ordinary, "市民反映跨区公交班次少", "", ""}, days_ago(30));
    auto last_month = concerns.office(days_ago(30) + hours{2});
    must(response::pass_on(last_month, elsewhere, "市交通运输局", "公交班次由市级统一安排"));
    auto const said =
        concerns.registered({Source::online, Tier::ordinary, "网帖询问政府办公地址", "", ""}, days_ago(20));
    auto lately = concerns.office(days_ago(20) + hours{1});
    must(response::leave(lately, said, "地址已在政府信息公开指南中公开，已在原帖告知"));

    concerns.registered(
        {Source::media, Tier::serious, "媒体报道冷库氨味扰民，居民担心安全", "盛庄街道", "记者来电核实，附现场视频。"},
        now - hours{2});
    concerns.registered({Source::mailbox, Tier::ordinary, "家长建议公布校服采购过程", "", ""}, now - hours{5});
}

}  // namespace mingtang::demonstration
