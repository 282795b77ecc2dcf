// What somebody without an account does: ask, come back with the code, say more. One function per intention, one
// transaction each. Nobody is refused by a machine: what looks odd waits for a person (security.md §5).
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "desk/desk.hpp"
#include "questions/keys.hpp"
#include "questions/types.hpp"

namespace mingtang::questions {

inline constexpr std::size_t least_subject = 4, longest_subject = 80, least_body = 10, longest_body = 3000,
                             longest_contact = 100;

struct NewQuestion {
    std::string subject{}, body{}, contact{};
    org::UnitId unit{};              // none: 不清楚
    std::optional<bool> publicly{};  // none: nothing was chosen, and nothing is agreed to
};
// What is wrong with it, each with the name of its field; empty when it may be sent.
struct Fault {
    std::string field;
    Refusal refusal;
};
std::vector<Fault> faults(storage::Transaction& tx, NewQuestion const& wanted, Date today);

// How it was sent: the form's number and the browser make the code, the network and the pace say whether a person looks
// at it first.
struct Sent {
    std::string form_number, browser, network;
    bool trapped = false;  // the field that people do not see was filled in
};
struct Asked {
    Question question;
    std::string code;  // as shown
};
// Sent twice, it is asked once, and the code is the same.
Result<Asked> ask(Desk& desk, Keys const& keys, NewQuestion const& wanted, Sent const& sent);

// By its code. Wrong ones cost the network it came from some waiting.
Result<Question> look_up(Desk& desk, Keys const& keys, std::string_view typed, std::string_view network);
// What an officer asked for.
Result<Question> supplement(Desk& desk, Keys const& keys, std::string_view typed, std::string_view network,
                            std::string_view words);
// Read instead of asked.
Result<QuestionId> helped(Desk& desk, QuestionId id);

}  // namespace mingtang::questions
