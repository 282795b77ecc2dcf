// The keys of questions, derived from the deployment's secret: for codes, for addresses, for contacts. One that leaks
// opens nothing else (C62).
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/date.hpp"
#include "crypto/column.hpp"
#include "questions/types.hpp"

namespace mingtang::questions {

class Keys {
  public:
    explicit Keys(std::string_view secret);

    // A form's number: when it was drawn, and chance; it makes the code of what is sent with it.
    std::string form_number(Instant now) const;
    // When it was drawn; nothing for a number that is not ours.
    std::optional<Instant> drawn_at(std::string_view form_number) const;

    std::string code_of(std::string_view form_number, std::string_view browser, std::string_view text) const;
    std::string digest_of(std::string_view code) const;  // as kept
    // "" for nobody that can be told apart.
    std::string visitor(std::string_view network) const;

    std::string sealed(QuestionId id, std::string_view contact) const;
    std::optional<std::string> opened(QuestionId id, std::string_view stored) const;

  private:
    std::string form_, code_, digest_, visitor_;
    crypto::ColumnKey contact_;
};

}  // namespace mingtang::questions
