// Questions of the public, each asked, assigned, answered and passed on its days, by the same actions; and a few in
// every other state, so that each desk has something to do.
#include "demonstration/questions.hpp"

#include "crypto/random.hpp"
#include "demonstration/district.hpp"
#include "demonstration/press.hpp"
#include "questions/answering.hpp"
#include "questions/asking.hpp"
#include "questions/handling.hpp"
#include "questions/store.hpp"

namespace mingtang::demonstration {
namespace {

using questions::QuestionId;

class Hall {
  public:
    Hall(storage::Database& database, District const& district) : database_(database), district_(district) {}

    QuestionId asked(std::string_view unit, std::string_view subject, std::string_view body, bool publicly, Instant at,
                     bool odd = false) const {
        Desk home{database_, workdays_, at, {}, "demonstration"};
        questions::NewQuestion wanted;
        wanted.subject = subject;
        wanted.body = body;
        wanted.publicly = publicly;
        if (!unit.empty()) wanted.unit = district_.unit(unit);
        // Nobody has these codes: they came from keys that are gone with the program.
        return must(questions::ask(home, keys_, wanted,
                                   {keys_.form_number(at - std::chrono::minutes{3}), "demonstration", "", odd}))
            .question.id;
    }
    void handed_in(QuestionId id, std::string_view unit, std::string_view answer, std::string_view title,
                   std::string_view body, bool publicly, Instant at) const {
        auto clerk = press_.desk(writer_of(unit), at);
        must(questions::submit(clerk, id, saves_of(id),
                               {std::string{answer}, publicly ? std::string{title} : "",
                                publicly ? std::string{body} : "", publicly, ""}));
    }
    void passed(QuestionId id, std::string_view unit, Instant at) const {
        auto reviewer = press_.desk(reviewer_of(unit), at);
        must(questions::answer(reviewer, id, saves_of(id)));
    }
    Desk desk(std::string_view login, Instant at) const { return press_.desk(login, at); }
    // Where the demonstration has no post in the unit, the disclosure office answers for it.
    std::string_view writer_of(std::string_view unit) const { return press_.clerk_of(unit); }
    std::string reviewer_of(std::string_view unit) const {
        auto const writer = writer_of(unit);
        return writer == "gongkai" ? "shenhe" : std::string{writer} + "_sh";
    }

  private:
    int saves_of(QuestionId id) const {
        return database_.read([&](storage::Transaction& tx) { return questions::find_question(tx, id)->saves; });
    }

    storage::Database& database_;
    District const& district_;
    calendar::Workdays workdays_;
    questions::Keys keys_{crypto::random_bytes(32)};
    Press press_{database_, district_};
};

void answered_ones(Hall const& hall, Instant now) {
    for (auto const& one : written_questions()) {
        auto const at = now - Days{one.days_ago} + hours{1};
        auto const id = hall.asked(one.unit, one.title, one.body, true, at);
        auto const done = at + Days{one.answered_in};
        hall.handed_in(id, one.unit, one.answer, one.title, one.body, true, done);
        hall.passed(id, one.unit, done + hours{3});
        if (!one.common) continue;
        auto reviewer = hall.desk(hall.reviewer_of(one.unit), done + hours{4});
        must(questions::set_common(reviewer, id, questions::Common::yes, local_date(now) + Days{200}));
    }
}

void in_every_other_state(Hall const& hall, Instant now) {
    hall.asked("", "停车位不够应该找哪个部门", "晚上回来小区周边没有地方停车，想知道归谁管。", true, now - hours{3});
    hall.asked("", "公交站牌坏了找谁修", "站牌上的字看不清了，在商城路口东侧。", true, now - hours{30});
    hall.asked("区民政局", "补贴领取通知", "点击链接领取补贴，名额有限先到先得。", true, now - hours{6}, true);
    hall.asked("区教育和体育局", "初中学籍能不能跨区转", "上初一，因父母工作调动。", true, now - Days{1});
    hall.asked("区卫生健康局", "体检报告多久能拿到", "在卫生院做的老年人体检，两周还没有收到。", false, now - Days{3});
    hall.asked("区教育和体育局", "艺术特长生还招不招", "网上说法不一，想知道今年的政策。", true, now - Days{16});
    // Silent for more than three months: the alarm of rulebook §6.6.
    hall.asked("区自然资源局", "老宅没有证怎么确权", "父辈留下的房子一直没有办证，想知道怎样办理。", true,
               now - Days{110});

    auto id = hall.asked("区民政局", "公益性公墓怎么收费", "想了解一下价格和维护费。", true, now - Days{4});
    auto clerk = hall.desk("minzheng", now - Days{2});
    must(questions::ask_more(clerk, id, "请说明想了解哪一处公墓，各处收费不同。"));

    id = hall.asked("区教育和体育局", "寒假什么时候开始", "想提前安排一家人回老家。", true, now - Days{3});
    hall.handed_in(id, "区教育和体育局", "以市里公布的校历为准，一般在春节前两周左右；校历公布后学校会通知家长。",
                   "寒假什么时候开始", "想提前安排一家人回老家。", true, now - Days{1});
    id = hall.asked("区财政局", "政府采购供应商怎么入库", "小微企业，第一次参加。", true, now - Days{4});
    hall.handed_in(id, "区财政局", "不需要入库，在政府采购网免费注册即可参加。", "政府采购供应商怎么入库",
                   "小微企业，第一次参加。", true, now - Days{1});

    id = hall.asked("盛庄街道", "邻居装修扰民怎么办", "每天早上六点开始，已经沟通过几次。", false, now - Days{40});
    hall.handed_in(id, "盛庄街道", "已上门提醒，约定早八点前、晚六点后和午休时间不施工。再有发生请随时告诉社区。", "",
                   "", false, now - Days{37});
    hall.passed(id, "盛庄街道", now - Days{36});
    id = hall.asked("", "举报某处乱倒垃圾", "夜里有车在河边倒垃圾，已经好几次。", true, now - Days{33});
    auto office = hall.desk("gongkai", now - Days{32});
    must(questions::dismiss(office, id, "属于举报，已转 12345 热线登记，办理结果由热线告知您。"));
    id = hall.asked("区教育和体育局", "养老服务中心食堂几点开饭", "想给父母办一张饭卡。", true, now - Days{2});
    auto school = hall.desk("jiaoyu", now - Days{1});
    must(questions::hand_back(school, id, "应由区民政局答复"));
}

}  // namespace

void found_questions(storage::Database& database, District const& district, Instant now) {
    Hall const hall{database, district};
    answered_ones(hall, now);
    in_every_other_state(hall, now);
}

}  // namespace mingtang::demonstration
