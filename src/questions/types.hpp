// The words of 公众咨询: a question that somebody asked on the portal without an account, and its way to an answer.
// What the asker wrote is for who answers; readers see a version of its own (door.hpp). Plain values.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "base/id.hpp"
#include "org/types.hpp"
#include "publication/types.hpp"

namespace mingtang::questions {

using QuestionId = Id<struct QuestionTag>;

enum class State {
    held,     // 待确认: looked at by a person before the clock matters (security.md §5), never refused by a machine
    waiting,  // 待分办
    assigned,   // 待答复
    asking,     // 待提问人补充
    drafted,    // 答复待审
    answered,   // 已答复
    dismissed,  // 不予办理
};

struct Question {
    QuestionId id;
    org::JurisdictionId jurisdiction;
    org::UnitId unit;  // none: not assigned yet
    std::string subject{}, body{};
    std::string contact{};  // encrypted; "" where none was left or it was erased
    bool publicly = false;  // the asker agrees to a public answer
    std::string code_sm3{}, visitor{};
    Instant asked_at{};
    State state = State::waiting;
    std::string held_because{};
    std::optional<Date> asking_since{};
    int paused = 0;       // working days the clock stood still
    Date counted_from{};  // the day it was asked, or taken up again: all limits count from it
    Date due_on{};
    std::string answer{}, public_title{}, public_body{};
    bool make_public = false;
    publication::PublicationId policy;  // the document the answer rests on
    std::optional<Instant> answered_at{};
    std::string because{};  // why it was returned or dismissed
    int saves = 1;
    std::optional<Instant> erased_at{};
};

// One step of its way. What is shown, the asker reads with the query code.
struct TakenStep {
    std::string step, actor, words;
    bool shown = false;
    Instant at{};
};

// What readers see of it.
struct PublicQuestion {
    QuestionId id;
    org::JurisdictionId jurisdiction;
    org::UnitId unit;
    std::string unit_name, title, body, answer;
    Date asked_on{}, answered_on{};
    Instant published_at{}, changed_at{};
    publication::PublicationId policy;
    bool common = false;  // 常见问题
    std::optional<Date> valid_until{};
    int helped = 0;
};

}  // namespace mingtang::questions
