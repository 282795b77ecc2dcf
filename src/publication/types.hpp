// The words of a publication: a document that a government discloses, its revisions, what hangs on it and how it
// stands. A publication is the thing with a permanent address; a revision is its text at one time, and never changes
// once it was signed. Plain values.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "base/id.hpp"
#include "catalog/types.hpp"
#include "org/types.hpp"
#include "publication/document_number.hpp"

namespace mingtang::publication {

using PublicationId = Id<struct PublicationTag>;
using RevisionId = Id<struct RevisionTag>;
using AttachmentId = Id<struct AttachmentTag>;  // stays the same from revision to revision

// What kind of document it is (体裁). More about each is in kinds.hpp.
enum class Kind {
    normative,       // 行政规范性文件
    policy,          // 其他政策文件
    interpretation,  // 政策解读
    notice,          // 通知公告
    plan,            // 规划计划
    report,          // 工作报告、总结
    budget,          // 财政预决算
    statistics,      // 统计信息
    personnel,       // 人事信息
    procurement,     // 政府采购、公共资源交易
    project,         // 重大建设项目
    licence,         // 行政许可等办理结果
    penalty,         // 行政处罚、行政强制
    list,            // 公示名单
    emergency,       // 应急预案、预警和应对
    institution,     // 机构职能、负责人信息
    guide,           // 指南、制度
    response,        // 回应关切
    news,            // 工作动态
};

// 公开属性, decided when the document is drafted and signed with it (细则80 一(一)).
enum class Openness { proactive, on_request, withheld };

// Why not: the classes of 条例 14–16, N1–N7 of the rulebook.
enum class Ground {
    state_secret,      // N1 条例 14
    forbidden_by_law,  // N2 条例 14
    public_security,   // N3 条例 14
    third_party,       // N4 条例 15
    internal_affairs,  // N5 条例 16-1
    deliberative,      // N6 条例 16-2
    enforcement_file,  // N7 条例 16-2
};

struct OpennessDecision {
    Openness openness = Openness::proactive;
    std::vector<Ground> grounds{};
    std::string reason{};
    std::optional<Date> review_due{};  // 条例 18: what is withheld is looked at again
    friend bool operator==(OpennessDecision const&, OpennessDecision const&) = default;
};

// 解读方案: what a policy brings with it when it goes up for signature. An exemption gives its reason instead.
struct InterpretationPlan {
    std::string outline{}, form{}, channels{};
    std::optional<Date> on{};
    std::string exempt_because{};
    friend bool operator==(InterpretationPlan const&, InterpretationPlan const&) = default;
};

// Dates are kept apart: 成文, 形成, 施行, 失效. 发布 is the publication's own.
struct Metadata {
    std::string title{}, summary{};
    std::optional<DocumentNumber> number{};
    std::string issuer{};       // 发文机关 as printed; joint ones separated by 、
    std::string topic_class{};  // 主题分类: "财政、金融、审计\财政", of topic_classes.hpp
    std::string statutory{};    // "20-07": the matter of 条例 20 or 21; "" for none
    std::string special{};      // topic page it belongs to: "standardization"
    std::string keywords{};     // separated by 、
    std::string source{};       // 信息来源, where reprinted
    std::optional<Date> signed_on{}, formed_on{}, valid_from{}, valid_until{};
    friend bool operator==(Metadata const&, Metadata const&) = default;
};

// Typed links, written once and read both ways.
struct Relation {
    enum class Kind { interprets, amends, repeals, replaces, implements, answers, related } kind = Kind::related;
    PublicationId to;
    std::string clause{};  // 第三条; several separated by 、
    friend bool operator==(Relation const&, Relation const&) = default;
};

struct Attachment {
    AttachmentId id;
    std::string sm3, name, kind;  // kind: "xlsx", "docx", "pdf", "txt", "csv", "png", "jpg"
    std::int64_t size = 0;
    std::string public_id{};  // 128 bit, made at publication and not before (C43)
    friend bool operator==(Attachment const&, Attachment const&) = default;
};

// What a revision says: everything the public would see of it, and nothing else.
struct Content {
    Metadata metadata;
    std::string body{};  // the allow-listed HTML of documents/rich_text.hpp
    OpennessDecision openness{};
    InterpretationPlan interpretation{};
    std::string form{};  // of an interpretation: 问答, 图解 …
    std::vector<Attachment> attachments{};
    std::vector<Relation> relations{};
    std::vector<catalog::ItemId> items{};  // the catalog items it serves
    friend bool operator==(Content const&, Content const&) = default;
};

// 拟稿 → 单位初审 → 复审 → 终审签发 → (定时) 发布.
enum class State { draft, submitted, returned, signed_off, scheduled, live, replaced, filed, withdrawn, discarded };
enum class Stage { none, unit, second, final };

// Why this revision was begun.
enum class Purpose { first, correction, update };

struct Revision {
    RevisionId id;
    PublicationId publication;
    int number = 0;  // 第 n 稿 of the publication
    Purpose purpose = Purpose::first;
    State state = State::draft;
    Stage stage = Stage::none;
    Content content{};
    std::string change_note{};  // 更正、更新说明: public
    std::int64_t author = 0;    // account
    std::string author_name{};  // by post
    org::UnitId drafted_by;     // the unit whose people drafted it
    std::int64_t signer = 0;
    std::string signer_name{};
    std::string note{};    // the reviewer's words on return
    std::string digest{};  // SM3 of what was signed (C72); empty before
    std::optional<Instant> publish_at{}, submitted_at{}, signed_at{}, published_at{};
    std::optional<Date> due_on{};  // by when the stage should be decided
    int saves = 1;                 // grows with every save: a concurrent save is seen
};

// How a publication stands. `archived` is the end: closed_as says of what.
enum class Life { unpublished, in_force, lapsed, repealed, withdrawn, archived };

enum class WithdrawalKind { error, merged, no_longer_current, by_order };

struct Withdrawal {
    WithdrawalKind kind = WithdrawalKind::error;
    std::string reason, approved_by;  // by post
    PublicationId successor;          // of what was merged
};

struct Publication {
    PublicationId id;
    Kind kind = Kind::notice;
    org::UnitId unit;  // 发布机构
    org::JurisdictionId jurisdiction;
    org::FieldId field;          // none: of no field
    std::string index_number{};  // 索引号, from its first publication on; never another's
    Life life = Life::unpublished;
    Life closed_as = Life::unpublished;  // of an archived one
    std::optional<Instant> first_published_at{}, changed_at{};
    std::string ended_because{};  // 失效、废止的说明
    std::optional<Date> ended_on{};
    std::optional<Withdrawal> withdrawal{};
    std::optional<Instant> withdrawn_at{};
};

}  // namespace mingtang::publication
